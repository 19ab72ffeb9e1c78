"""The benchmark's book in Scribus: BK_STEP=build makes and saves it, BK_STEP=export opens it and writes a PDF/X-4.

Run by Scribus itself: scribus -g -ns -py scribus-book.py. BK_PHOTOS, BK_OUT, BK_N and BK_STORY come from the environment.
"""
import glob
import json
import os
import time

import scribus

photos = sorted(glob.glob(os.environ["BK_PHOTOS"] + "/*.jpg"))
out = os.environ["BK_OUT"]
count = int(os.environ["BK_N"])
PDF_X4 = 10
MM = 72 / 25.4


def build():
    scribus.newDocument(
        (210, 210), (12, 12, 12, 12), scribus.PORTRAIT, 1, scribus.UNIT_MILLIMETERS, scribus.PAGE_1, 0, 1
    )
    scribus.setRedraw(False)
    scribus.setBleeds(3, 3, 3, 3)
    for page in range(count):
        if page:
            scribus.newPage(-1)
        scribus.gotoPage(page + 1)
        image = scribus.createImage(-3, -3, 216, 162, "photo%d" % page)
        scribus.loadImage(photos[page], image)
        scribus.setScaleImageToFrame(True, True, image)
        title = scribus.createText(12, 166, 186, 12, "title%d" % page)
        scribus.setText("Page %d" % (page + 1), title)
        scribus.setFont("Liberation Sans Bold", title)
        scribus.setFontSize(24, title)
        story = scribus.createText(12, 178, 186, 26, "story%d" % page)
        scribus.setText(os.environ["BK_STORY"], story)
        scribus.setFont("Liberation Sans Regular", story)
        scribus.setFontSize(12, story)
    scribus.saveDocAs(out + "/book.sla")
    scribus.closeDoc()
    # The scripter cannot switch colour management on, and a PDF/X needs it: the saved file says so instead.
    with open(out + "/book.sla", encoding="utf-8") as file:
        text = file.read()
    with open(out + "/book.sla", "w", encoding="utf-8") as file:
        file.write(text.replace(' DPuse="0"', ' DPuse="1"').replace(' HCMS="0"', ' HCMS="1"'))


def export():
    scribus.openDoc(out + "/book.sla")
    pdf = scribus.PDFfile()
    pdf.version = PDF_X4
    pdf.file = out + "/scribus.pdf"
    pdf.pages = list(range(1, scribus.pageCount() + 1))
    pdf.useDocBleeds = 1
    pdf.outdst = 1
    pdf.info = "Bench"
    pdf.fontEmbedding = 0
    pdf.fonts = ["Liberation Sans Regular", "Liberation Sans Bold"]
    pdf.profiles = 1
    pdf.profilei = 1
    pdf.noembicc = 1
    pdf.compress = 1
    pdf.compressmtd = 1
    pdf.quality = 1
    pdf.downsample = 300
    pdf.resolution = 300
    pdf.save()


begun = time.time()
build() if os.environ["BK_STEP"] == "build" else export()
with open(out + "/scribus.json", "w") as file:
    json.dump({"seconds": time.time() - begun}, file)
