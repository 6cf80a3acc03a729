"""Writes a State's workbook as desktop Excel saves it, with all that people add there.

    python3 tests/excel.py TEMPLATE.xlsx FILE.xlsx

Nobody can start Excel in a test. This edits the package of our own template part by part: what stands here was
written after files that Excel 2016 to 365 saved. On the sheet `Once` there is a check box (a control, its drawing
with alternate content, its box in the old drawing) and two notes of a colleague's; on `Rows` a conversation with its
copy as a note, and a drop-down in the extension of 2010; behind them a sheet of the ministry's own with a table. Beside
them everything that Excel keeps for itself: chain of calculation, printer settings, XML of a document system, label
of confidentiality, theme, titles of the parts, revision marks and the attributes of later versions.
"""

import re
import sys
import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
LATER = (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr xr2 xr3"'
    ' xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"'
    ' xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"'
    ' xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2"'
    ' xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3"'
)
THREAD = "{6B2C7C0E-5C7B-4D50-9B7D-2F1C8E2C4A11}"
PERSON = "{0F4C0D5A-8A43-4F27-9C55-6B0E3C6B7D21}"

# Answers; what is to be asked about stands beside what is not.
ANSWERS = {
    "A1": "Ministry of Justice",
    "A2": "maybe",
    "A3#hotline": "X",
    "A4": "about twelve",
    "B1[illegal_access]": "sometimes",
    "B1[ransomware]": "Frequently",
    "C1[1].title": "Cybercrimes Act",
    "C1[1].adopted": "03/04/2026",
    "C2[1]": 1234,
}


def relations(*all_):
    lines = (
        f'<Relationship Id="{id_}" Type="{kind if "://" in kind else f"{KINDS}/{kind}"}" Target="{target}"/>'
        for id_, kind, target in all_
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}">{"".join(lines)}</Relationships>'


def note_box(number, row, column):
    """A box of a note, line by line as Excel writes it."""
    return f"""<v:shape id="_x0000_s{number}" type="#_x0000_t202" style='position:absolute;
  margin-left:59.25pt;margin-top:1.5pt;width:108pt;height:59.25pt;z-index:{number - 1024};
  visibility:hidden' fillcolor="infoBackground [80]" strokecolor="none [81]"
  o:insetmode="auto">
  <v:fill color2="infoBackground [80]"/>
  <v:shadow color="none [81]" obscured="t"/>
  <v:path o:connecttype="none"/>
  <v:textbox style='mso-direction-alt:auto'>
   <div style='text-align:left'></div>
  </v:textbox>
  <x:ClientData ObjectType="Note">
   <x:MoveWithCells/>
   <x:SizeWithCells/>
   <x:Anchor>
    {column + 1}, 15, {row}, 2, {column + 2}, 31, {row + 4}, 1</x:Anchor>
   <x:AutoFill>False</x:AutoFill>
   <x:Row>{row}</x:Row>
   <x:Column>{column}</x:Column>
  </x:ClientData>
 </v:shape>"""


NOTE_TYPE = """<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"
  path="m,l,21600r21600,l21600,xe">
  <v:stroke joinstyle="miter"/>
  <v:path gradientshapeok="t" o:connecttype="rect"/>
 </v:shapetype>"""

CHECK_BOX = """<v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201"
  path="m,l,21600r21600,l21600,xe">
  <v:stroke joinstyle="miter"/>
  <v:path shadowok="f" o:extrusionok="f" strokeok="f" fillok="f"
   o:connecttype="rect"/>
  <o:lock v:ext="edit" shapetype="t"/>
 </v:shapetype><v:shape id="Check_x0020_Box_x0020_1" o:spid="_x0000_s1025" type="#_x0000_t201"
  style='position:absolute;margin-left:610pt;margin-top:60pt;width:90pt;height:17pt;
  z-index:1;mso-wrap-style:tight' filled="f" fillcolor="window [65]"
  stroked="f" strokecolor="windowText [64]" o:insetmode="auto">
  <v:path shadowok="t" strokeok="t" fillok="t"/>
  <v:textbox style='mso-direction-alt:auto' o:singleclick="f">
   <div style='text-align:left'><font face="Segoe UI" size="160" color="auto">Seen by<br>
     the legal unit</font></div>
  </v:textbox>
  <x:ClientData ObjectType="Checkbox">
   <x:SizeWithCells/>
   <x:Anchor>
    8, 0, 4, 0, 9, 40, 5, 3</x:Anchor>
   <x:AutoFill>False</x:AutoFill>
   <x:AutoLine>False</x:AutoLine>
   <x:TextVAlign>Center</x:TextVAlign>
   <x:NoThreeD/>
  </x:ClientData>
 </v:shape>"""


def boxes(block, *shapes):
    return (
        '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n'
        ' xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n <o:shapelayout v:ext="edit">\r\n'
        f'  <o:idmap v:ext="edit" data="{block}"/>\r\n </o:shapelayout>' + "".join(shapes).replace("\n", "\r\n") + "</xml>"
    )


def comments(authors, *notes):
    authors = "".join(f"<author>{escape(author)}</author>" for author in authors)
    lines = (
        f'<comment ref="{cell}" authorId="{author}" shapeId="0" xr:uid="{uid}"><text>{text}</text></comment>'
        for cell, author, uid, text in notes
    )
    return (
        f'{HEAD}<comments xmlns="{MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' mc:Ignorable="xr" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision">'
        f"<authors>{authors}</authors><commentList>{''.join(lines)}</commentList></comments>"
    )


def run(text, bold=False):
    weight = "<b/>" if bold else ""
    return (
        f'<r><rPr>{weight}<sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>'
        f'<t xml:space="preserve">{escape(text)}</t></r>'
    )


CONTROL = """<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice \
Requires="x14"><controls><mc:AlternateContent \
xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><control \
shapeId="1025" r:id="rId4" name="Check Box 1"><controlPr defaultSize="0" autoFill="0" autoLine="0" \
autoPict="0"><anchor moveWithCells="1"><from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row>\
<xdr:rowOff>0</xdr:rowOff></from><to><xdr:col>9</xdr:col><xdr:colOff>381000</xdr:colOff><xdr:row>5</xdr:row>\
<xdr:rowOff>28575</xdr:rowOff></to></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls>\
</mc:Choice></mc:AlternateContent>"""

DRAWING = """<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><mc:AlternateContent \
xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice \
xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" Requires="a14"><xdr:twoCellAnchor \
editAs="oneCell"><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row>\
<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>381000</xdr:colOff>\
<xdr:row>5</xdr:row><xdr:rowOff>28575</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr \
id="1025" name="Check Box 1" hidden="1"><a:extLst><a:ext uri="{63B3BB69-23CF-44E3-9099-C40C66FF867C}">\
<a14:compatExt spid="_x0000_s1025"/></a:ext></a:extLst></xdr:cNvPr><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr \
bwMode="auto"><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>\
</a:prstGeom><a:noFill/></xdr:spPr><xdr:txBody><a:bodyPr vertOverflow="clip" wrap="square" lIns="18288" \
tIns="18288" rIns="0" bIns="18288" anchor="ctr" upright="1"/><a:lstStyle/><a:p><a:pPr algn="l"/><a:r><a:rPr \
lang="en-US" sz="800"/><a:t>Seen by the legal unit</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/>\
</xdr:twoCellAnchor></mc:Choice><mc:Fallback/></mc:AlternateContent></xdr:wsDr>"""

DROP_DOWN = f"""<extLst><ext uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}" \
xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" \
xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1" \
showInputMessage="1" showErrorMessage="1" xr:uid="{PERSON}"><x14:formula1><xm:f>_lists!$F$2:$F$4</xm:f>\
</x14:formula1><xm:sqref>I8</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"""

TABLE_SHEET = f"""{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{KINDS}"{LATER} \
xr:uid="{{5A9F5E9C-1111-4C36-8B0B-1C2F9B7F0D02}}"><dimension ref="A1:B3"/><sheetViews><sheetView \
workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><sheetData>\
<row r="1" spans="1:2" x14ac:dyDescent="0.25"><c r="A1" t="inlineStr"><is><t>Unit</t></is></c><c r="B1" \
t="inlineStr"><is><t>Posts</t></is></c></row><row r="2" spans="1:2" x14ac:dyDescent="0.25"><c r="A2" \
t="inlineStr"><is><t>Police</t></is></c><c r="B2"><v>12</v></c></row><row r="3" spans="1:2" \
x14ac:dyDescent="0.25"><c r="A3" t="inlineStr"><is><t>Total</t></is></c><c r="B3"><f>SUBTOTAL(109,Posts[Posts])</f>\
<v>12</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" \
footer="0.3"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>"""

TABLE = f"""{HEAD}<table xmlns="{MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
mc:Ignorable="xr xr3" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" \
xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3" id="1" \
xr:uid="{{8C6B1C7D-2222-4B8B-9B61-0C1B2A3D4E5F}}" name="Posts" displayName="Posts" ref="A1:B3" totalsRowCount="1">\
<autoFilter ref="A1:B2" xr:uid="{{8C6B1C7D-3333-4B8B-9B61-0C1B2A3D4E5F}}"/><tableColumns count="2"><tableColumn \
id="1" xr3:uid="{{8C6B1C7D-4444-4B8B-9B61-0C1B2A3D4E5F}}" name="Unit" totalsRowLabel="Total"/><tableColumn id="2" \
xr3:uid="{{8C6B1C7D-5555-4B8B-9B61-0C1B2A3D4E5F}}" name="Posts" totalsRowFunction="sum"/></tableColumns>\
<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" \
showColumnStripes="0"/></table>"""

COPY = (
    "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will "
    "get removed if the file is opened in a newer version of Excel. Learn more: "
    "https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    Ask the Office of the Prosecutor"
)

TYPES = {
    "xl/comments1.xml": f"{SHEETS}.comments+xml",
    "xl/comments2.xml": f"{SHEETS}.comments+xml",
    "xl/threadedComments/threadedComment1.xml": "application/vnd.ms-excel.threadedcomments+xml",
    "xl/persons/person.xml": "application/vnd.ms-excel.person+xml",
    "xl/ctrlProps/ctrlProp1.xml": "application/vnd.ms-excel.controlproperties+xml",
    "xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
    "xl/tables/table1.xml": f"{SHEETS}.table+xml",
    "xl/worksheets/sheet8.xml": f"{SHEETS}.worksheet+xml",
    "xl/calcChain.xml": f"{SHEETS}.calcChain+xml",
    "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    "docMetadata/LabelInfo.xml": "application/vnd.ms-office.classificationlabels+xml",
}


class Package:
    """The parts of a workbook while they become Excel's."""

    def __init__(self, template):
        with zipfile.ZipFile(template) as archive:
            self.parts = {name: archive.read(name).decode() for name in archive.namelist()}
        texts = re.findall(r"<si>.*?</si>", self.parts["xl/sharedStrings.xml"], re.S)
        self.texts = [re.sub(r"<[^>]+>", "", text) for text in texts]
        self.places = {}
        for row in re.findall(r"<row .*?</row>", self.parts["xl/worksheets/sheet7.xml"], re.S)[1:]:
            address, sheet, cell, *_ = (self.texts[int(text)] for text in re.findall(r"<v>(\d+)</v>", row))
            self.places[address] = ("Once Rows Lists".split().index(sheet) + 2, cell)

    def edit(self, part, old, new, count=1):
        assert old in self.parts[part], f"{part} has no {old}"
        self.parts[part] = self.parts[part].replace(old, new, count)

    def put(self, address, value):
        sheet, cell = self.places[address]
        if isinstance(value, str):
            self.edit("xl/sharedStrings.xml", "</sst>", f"<si><t>{escape(value)}</t></si></sst>")
            inside, kind = f"<v>{len(self.texts)}</v>", ' t="s"'
            self.texts.append(value)
        else:
            inside, kind = f"<v>{value}</v>", ""
        part = f"xl/worksheets/sheet{sheet}.xml"
        blank = re.compile(rf'<c r="{cell}" s="(\d+)"/>')
        assert blank.search(self.parts[part]), address
        self.parts[part] = blank.sub(rf'<c r="{cell}" s="\1"{kind}>{inside}</c>', self.parts[part])

    def sheets(self):
        for number in range(1, 8):
            part = f"xl/worksheets/sheet{number}.xml"
            uid = f' xr:uid="{{5A9F5E9C-0000-4C36-8B0B-1C2F9B7F0D0{number}}}"'
            text = self.parts[part].replace(f' xmlns:r="{KINDS}">', f' xmlns:r="{KINDS}"{LATER}{uid}>', 1)
            text = text.replace('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n', HEAD)
            text = text.replace('defaultRowHeight="15"', 'defaultRowHeight="15" x14ac:dyDescent="0.25"', 1)
            text = re.sub(r"<row ([^>]*?)(/?)>", r'<row \1 x14ac:dyDescent="0.25"\2>', text)
            self.parts[part] = text

    def chain(self):
        cells = []
        for number in range(1, 9):
            text = self.parts[f"xl/worksheets/sheet{number}.xml"]
            for cell in re.findall(r'<c r="([A-Z]+\d+)"[^>]*><f>', text):
                cells.append(f'<c r="{cell}" i="{number}"/>')
        self.parts["xl/calcChain.xml"] = f'{HEAD}<calcChain xmlns="{MAIN}">{"".join(cells)}</calcChain>'

    def once(self):
        sheet, rels = "xl/worksheets/sheet2.xml", "xl/worksheets/_rels/sheet2.xml.rels"
        self.edit(
            sheet,
            "<sheetPr>",
            '<sheetPr codeName="Sheet2">',
        )
        self.edit(sheet, ' xmlns:mc="', ' xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
            ' xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:mc="')
        self.edit(sheet, 'verticalDpi="200"/>', 'verticalDpi="200" r:id="rId1"/>')
        self.edit(sheet, "</worksheet>", f'<drawing r:id="rId2"/><legacyDrawing r:id="rId3"/>{CONTROL}</worksheet>')
        self.parts[rels] = relations(
            ("rId1", "printerSettings", "../printerSettings/printerSettings1.bin"),
            ("rId2", "drawing", "../drawings/drawing1.xml"),
            ("rId3", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
            ("rId4", "ctrlProp", "../ctrlProps/ctrlProp1.xml"),
            ("rId5", "comments", "../comments1.xml"),
        )
        self.parts["xl/ctrlProps/ctrlProp1.xml"] = (
            f'{HEAD}<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"'
            ' objectType="CheckBox" lockText="1" noThreeD="1"/>'
        )
        self.parts["xl/drawings/drawing1.xml"] = HEAD + DRAWING
        self.parts["xl/printerSettings/printerSettings1.bin"] = "\x00M\x00F\x00P\x00\x00\x01\x04\x00\x06".ljust(64, "\x00")
        title, answer = "C5", self.places["A2"][1]
        self.parts["xl/comments1.xml"] = comments(
            ["Ana"],
            (title, 0, "{00000000-0006-0000-0100-000001000000}", run("Ana:", True) + run("\nwhich ministry?")),
            (answer, 0, "{00000000-0006-0000-0100-000002000000}", run("Ana:", True) + run("\nask Legal & Co")),
        )
        row = int(answer[1:]) - 1
        self.parts["xl/drawings/vmlDrawing1.vml"] = boxes(
            1, CHECK_BOX, NOTE_TYPE, note_box(1026, 4, 2), note_box(1027, row, 3)
        )

    def rows(self):
        sheet, rels = "xl/worksheets/sheet3.xml", "xl/worksheets/_rels/sheet3.xml.rels"
        cell = self.places["B1[illegal_access]"][1]
        self.edit(sheet, "</worksheet>", f'<legacyDrawing r:id="rId1"/>{DROP_DOWN}</worksheet>')
        self.parts[rels] = relations(
            ("rId1", "vmlDrawing", "../drawings/vmlDrawing2.vml"),
            ("rId2", "comments", "../comments2.xml"),
            (
                "rId3",
                "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
                "../threadedComments/threadedComment1.xml",
            ),
        )
        self.parts["xl/comments2.xml"] = comments(
            [f"tc={THREAD}"], (cell, 0, THREAD, f"<t>{escape(COPY)}</t>")
        )
        self.parts["xl/drawings/vmlDrawing2.vml"] = boxes(2, NOTE_TYPE, note_box(2049, int(cell[1:]) - 1, 3))
        self.parts["xl/threadedComments/threadedComment1.xml"] = (
            f'{HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"'
            f' xmlns:x="{MAIN}"><threadedComment ref="{cell}" dT="2026-05-04T15:20:31.25" personId="{PERSON}"'
            f' id="{THREAD}"><text>Ask the Office of the Prosecutor</text></threadedComment></ThreadedComments>'
        )
        self.parts["xl/persons/person.xml"] = (
            f'{HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"'
            f' xmlns:x="{MAIN}"><person displayName="Ana" id="{PERSON}" userId="S::ana@example.org::1"'
            ' providerId="AD"/></personList>'
        )

    def own_table(self):
        self.parts["xl/worksheets/sheet8.xml"] = TABLE_SHEET
        self.parts["xl/worksheets/_rels/sheet8.xml.rels"] = relations(("rId1", "table", "../tables/table1.xml"))
        self.parts["xl/tables/table1.xml"] = TABLE

    def workbook(self):
        book = "xl/workbook.xml"
        self.edit(book, f' xmlns:r="{KINDS}">', f' xmlns:r="{KINDS}"'
            ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15 xr xr6 xr10 xr2"'
            ' xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"'
            ' xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"'
            ' xmlns:xr6="http://schemas.microsoft.com/office/spreadsheetml/2016/revision6"'
            ' xmlns:xr10="http://schemas.microsoft.com/office/spreadsheetml/2016/revision10"'
            ' xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2">')
        self.edit(book, 'lastEdited="4" lowestEdited="4" rupBuild="4505"', 'lastEdited="7" lowestEdited="4" rupBuild="28526"')
        self.edit(book, "<bookViews>",
            '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice'
            ' Requires="x15"><x15ac:absPath url="C:\\Users\\ana\\Documents\\"'
            ' xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice>'
            '</mc:AlternateContent><xr:revisionPtr revIDLastSave="0" documentId="13_ncr:1_{7B1C0A52-66D1-4D0B-9F3E-2A5C1D'
            '4E8F90}" xr6:coauthVersionLast="47" xr6:coauthVersionMax="47"'
            ' xr10:uidLastSave="{00000000-0000-0000-0000-000000000000}"/><bookViews>')
        self.edit(book, '<workbookView xWindow="240" yWindow="15" windowWidth="16095" windowHeight="9660"/>',
            '<workbookView xWindow="-120" yWindow="-120" windowWidth="29040" windowHeight="15720" activeTab="1"'
            ' xr2:uid="{00000000-000D-0000-FFFF-FFFF00000000}"/>')
        for part, selected in (("sheet1", ""), ("sheet2", ' tabSelected="1"')):
            part = f"xl/worksheets/{part}.xml"
            self.parts[part] = self.parts[part].replace(' tabSelected="1"', "")
            self.edit(part, "<sheetView ", f"<sheetView{selected} ")
        self.edit(book, "</sheets>", '<sheet name="Presupuesto" sheetId="8" r:id="rId11"/></sheets>')
        self.edit(book, '<calcPr calcId="124519" fullCalcOnLoad="1"/>', '<calcPr calcId="191029"/><extLst><ext'
            ' uri="{B58B0392-4F1F-4190-BB64-5DF3571DCE5F}"'
            ' xmlns:xcalcf="http://schemas.microsoft.com/office/spreadsheetml/2018/calcfeatures"><xcalcf:calcFeatures>'
            '<xcalcf:feature name="microsoft.com:RD"/></xcalcf:calcFeatures></ext></extLst>')
        more = relations(
            ("rId11", "worksheet", "worksheets/sheet8.xml"),
            ("rId12", "calcChain", "calcChain.xml"),
            ("rId13", "customXml", "../customXml/item1.xml"),
            ("rId14", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"),
        )
        self.edit("xl/_rels/workbook.xml.rels", "</Relationships>", more.split(f'xmlns="{PACKAGE}">')[1])

    def beside(self):
        """What Excel and the systems around it keep for themselves."""
        self.parts["customXml/item1.xml"] = '<ct:contentTypeSchema xmlns:ct="urn:example" ct:_="" ma="1"/>'
        self.parts["customXml/itemProps1.xml"] = (
            '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\r\n<ds:datastoreItem'
            ' ds:itemID="{3F2B1A40-7C5E-4A6B-8E0F-9D1C2B3A4F55}"'
            ' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>'
        )
        self.parts["customXml/_rels/item1.xml.rels"] = relations(("rId1", "customXmlProps", "itemProps1.xml"))
        self.parts["docMetadata/LabelInfo.xml"] = (
            '<?xml version="1.0" encoding="utf-8" standalone="yes"?><clbl:labelList'
            ' xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"><clbl:label'
            ' id="{11111111-2222-3333-4444-555555555555}" enabled="1" method="Standard"'
            ' siteId="{66666666-7777-8888-9999-000000000000}" contentBits="0" removed="0"/></clbl:labelList>'
        )
        label = "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels"
        self.edit("_rels/.rels", "</Relationships>",
            f'<Relationship Id="rId5" Type="{label}" Target="docMetadata/LabelInfo.xml"/></Relationships>')
        app = "docProps/app.xml"
        self.edit(app, "<vt:i4>4</vt:i4>", "<vt:i4>5</vt:i4>")
        self.edit(app, 'size="31"', 'size="32"')
        self.edit(app, "<vt:lpstr>Lists</vt:lpstr>", "<vt:lpstr>Lists</vt:lpstr><vt:lpstr>Presupuesto</vt:lpstr>")
        self.edit(app, "12.0000", "16.0300")
        styles = "xl/styles.xml"
        self.edit(styles, f'<styleSheet xmlns="{MAIN}">', f'<styleSheet xmlns="{MAIN}"'
            ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac x16r2 xr"'
            ' xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"'
            ' xmlns:x16r2="http://schemas.microsoft.com/office/spreadsheetml/2015/02/main"'
            ' xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision">')
        self.edit(styles, '<fonts count="10">', '<fonts count="10" x14ac:knownFonts="1">')
        self.edit(styles, "</styleSheet>",
            '<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}"'
            ' xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles'
            ' defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>')
        texts = f'count="{len(self.texts) + 40}" uniqueCount="{len(self.texts)}"'
        table = "xl/sharedStrings.xml"
        self.parts[table] = re.sub(r'count="\d+" uniqueCount="\d+"', texts, self.parts[table], count=1)
        types = "[Content_Types].xml"
        overrides = (f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in TYPES.items())
        self.edit(types, "</Types>", "".join(overrides) + "</Types>")
        self.edit(types, '<Default Extension="rels"',
            '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml'
            '.printerSettings"/><Default Extension="vml"'
            ' ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="rels"')

    def write(self, file):
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for name, text in self.parts.items():
                # As Excel stamps its parts.
                archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text.encode(), zipfile.ZIP_DEFLATED, 9)


def main(template, file):
    package = Package(template)
    for address, value in ANSWERS.items():
        package.put(address, value)
    package.sheets()
    package.once()
    package.rows()
    package.own_table()
    package.chain()
    package.workbook()
    package.beside()
    package.write(file)


if __name__ == "__main__":
    main(*sys.argv[1:])
