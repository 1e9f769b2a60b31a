from lxml import etree
from osgeo import gdal


def first(data):
    tree = etree.fromstring(data)  #! del data
    node = tree.find("row")  #! del tree
    work()
    return node


def band(path):
    dataset = gdal.Open(path)  #! del path
    node = dataset.GetRasterBand(1)  #! keep dataset EDL713
    work()
    return node
