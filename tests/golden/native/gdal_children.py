from osgeo import gdal


def band(path):
    dataset = gdal.Open(path)  #! del path
    values = dataset.GetRasterBand(1)  #! keep dataset EDL713
    work()
    return values.ReadAsArray()


def array(path):
    dataset = load_raster(path)  #! del path
    values = dataset.read(1)  #! del dataset
    work()
    return values
