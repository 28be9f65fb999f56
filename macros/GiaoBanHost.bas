Attribute VB_Name = "GiaoBanHost"
' Which program runs this workbook. No Option Explicit here on purpose: in Excel "ThisComponent" is then an
' empty Variant, in LibreOffice it is the document. No #If in any module, LibreOffice 7.4 cannot parse it; and no
' function that only LibreOffice has, Excel would refuse the whole module.

Public Function InLibreOffice() As Boolean
    InLibreOffice = (TypeName(ThisComponent) <> "Empty")
End Function

' LibreOffice: write what is on the screen, unsaved edits too, as a copy in .xlsx beside the workbook.
Public Sub SaveSnapshot(ByVal leaf As String)
    settings = ThisComponent.getArgs()
    filter = settings(0)
    filter.Name = "FilterName"
    filter.Value = "Calc MS Excel 2007 XML"
    ThisComponent.storeToURL FolderAddress() & leaf, Array(filter)
End Sub

' LibreOffice: the workbook's folder as an address, with its spaces, %, # and Vietnamese letters escaped.
Public Function FolderAddress() As String
    FolderAddress = Left(ThisComponent.URL, InStrRev(ThisComponent.URL, "/"))
End Function

' LibreOffice: whether the workbook lies on this computer and was saved at least once.
Public Function IsLocalFile() As Boolean
    IsLocalFile = (Left(ThisComponent.URL, 7) = "file://")
End Function

' LibreOffice: the workbook itself as an address.
Public Function ThisComponentAddress() As String
    ThisComponentAddress = ThisComponent.URL
End Function

' LibreOffice: fill one cell. Text is put in as text, even when it begins with "=" or looks like a number.
Public Sub FillCell(ByVal sheet As String, ByVal address As String, ByVal kind As String, ByVal content As String)
    Fill ThisComponent.Sheets.getByName(sheet).getCellRangeByName(address), kind, content
End Sub

' LibreOffice: fill the cell that a defined name stands for.
Public Sub FillName(ByVal cellName As String, ByVal kind As String, ByVal content As String)
    If ThisComponent.NamedRanges.hasByName(cellName) Then
        Fill ThisComponent.NamedRanges.getByName(cellName).getReferredCells().getCellByPosition(0, 0), kind, content
    End If
End Sub

' LibreOffice: let a table reach down to a row, so that its filter and the formulas over it see what was added.
Public Sub GrowTable(ByVal table As String, ByVal lastRow As Long)
    If Not ThisComponent.DatabaseRanges.hasByName(table) Then Exit Sub
    area = ThisComponent.DatabaseRanges.getByName(table).DataArea
    If area.EndRow < lastRow - 1 Then
        area.EndRow = lastRow - 1
        ThisComponent.DatabaseRanges.getByName(table).DataArea = area
    End If
End Sub

Private Sub Fill(cell, ByVal kind As String, ByVal content As String)
    If kind = "N" Then
        cell.setValue Val(content)
    ElseIf kind = "F" Then
        cell.setFormula content
    Else
        cell.setString content
    End If
End Sub
