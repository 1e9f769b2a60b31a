# A device that was released gives nothing more.
import cv2


def fires(path):
    video = cv2.VideoCapture(path)  #! del path
    print(video.read())  #! keep video EDL611
    print("after")
    print("more")


def quiet(path):
    video = cv2.VideoCapture(path)  #! del path
    print(video.read())
    video.release()  #! del video
    print("after")
    print("more")
