Attribute VB_Name = "GiaoBanHost"
' Which program runs this workbook, and nothing else. No Option Explicit here on purpose: in Excel ThisComponent
' is then an empty Variant, in LibreOffice it is the open document. Every other module declares its names; no
' module holds an #If, which LibreOffice 7.4 cannot parse.

Public Function InLibreOffice() As Boolean
    InLibreOffice = (TypeName(ThisComponent) <> "Empty")
End Function

Public Function LibreDocument() As Object
    Set LibreDocument = ThisComponent
End Function
