"""The benchmark's book in LibreOffice Impress: `build` makes and saves it, `export` opens it and writes a tagged PDF.

Talks to a soffice that listens on the pipe jbbench. BK_PHOTOS, BK_OUT, BK_N, BK_STORY and BK_STEP come from the environment.
"""
import glob
import os
import time

import uno
from com.sun.star.awt import Point, Size
from com.sun.star.beans import PropertyValue

step, photos, out, story = (os.environ[name] for name in ("BK_STEP", "BK_PHOTOS", "BK_OUT", "BK_STORY"))
count = int(os.environ["BK_N"])


def value(name, what):
    made = PropertyValue()
    made.Name, made.Value = name, what
    return made


def mm(length):
    return int(length * 100)


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve("uno:pipe,name=jbbench;urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.1)
    raise SystemExit("soffice never listened")


context = connect()
manager = context.ServiceManager
desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
book = out + "/book.odp"


def build():
    graphics = manager.createInstanceWithContext("com.sun.star.graphic.GraphicProvider", context)
    files = sorted(glob.glob(photos + "/*.jpg"))
    document = desktop.loadComponentFromURL("private:factory/simpress", "_blank", 0, (value("Hidden", True),))
    pages = document.DrawPages
    for index in range(count):
        if index:
            pages.insertNewByIndex(index - 1)
        page = pages.getByIndex(index)
        page.Width, page.Height, page.Layout = mm(210), mm(210), 20
        image = document.createInstance("com.sun.star.drawing.GraphicObjectShape")
        page.add(image)
        # Impress has no bleed: the picture ends where the page does.
        image.Position, image.Size = Point(0, 0), Size(mm(210), mm(157.5))
        image.Graphic = graphics.queryGraphic((value("URL", url(files[index])),))
        for top, height, words, size in ((166, 12, "Page %d" % (index + 1), 24), (178, 26, story, 12)):
            text = document.createInstance("com.sun.star.drawing.TextShape")
            page.add(text)
            text.Position, text.Size, text.String = Point(mm(12), mm(top)), Size(mm(186), mm(height)), words
            text.CharHeight, text.CharFontName = size, "Liberation Sans"
    document.storeToURL(url(book), (value("FilterName", "impress8"),))
    document.close(True)


def export():
    document = desktop.loadComponentFromURL(url(book), "_blank", 0, (value("Hidden", True),))
    options = (
        value("ReduceImageResolution", True),
        value("MaxImageResolution", 300),
        value("Quality", 90),
        value("UseLosslessCompression", False),
        value("UseTaggedPDF", True),
    )
    data = uno.Any("[]com.sun.star.beans.PropertyValue", options)
    target = url(out + "/libreoffice.pdf")
    document.storeToURL(target, (value("FilterName", "impress_pdf_Export"), value("FilterData", data)))
    document.close(True)


build() if step == "build" else export()
try:
    desktop.terminate()
except Exception:
    pass
