import SimpleITK as sitk


def view():
    image = sitk.ReadImage("a.nii")
    pixels = sitk.GetArrayViewFromImage(image)  #! keep image EDL713
    work()
    return pixels


def copy():
    image = sitk.ReadImage("a.nii")
    pixels = sitk.GetArrayFromImage(image)  #! del image
    work()
    return pixels
