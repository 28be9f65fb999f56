Attribute VB_Name = "GiaoBanLibre"
Option Explicit
' A press in LibreOffice: write a snapshot, start Python, wait for its answer without freezing, put the answer in
' the cells. LibreOffice is reached through its document, for a function that it alone has would be refused by
' Excel. Files are named by address (file:///...) throughout: a plain path with % or # in it is misread.

Private Const LONGEST_START As Long = 20
Private Const LONGEST_WAIT As Long = 900

Public Function PressedInLibreOffice(ByVal task As String, ByVal purpose As String, ByRef sign As Long) As String
    Dim python As String, stem As String, secret As String, answer As Variant
    If Left(BookAddress(), 7) <> "file://" Then
        PressedInLibreOffice = NeverSavedWords()
        Exit Function
    End If
    python = PythonBeside(FolderAddress())
    Application.StatusBar = purpose
    secret = SecretOfPress()
    stem = ".giaoban-" & CLng(Timer * 100) & "-" & CLng(Rnd * 100000)
    If Not SnapshotSaved(stem & ".xlsx") Then
        PressedInLibreOffice = "Không ghi được vào thư mục của sổ kế hoạch. Đồng chí vui lòng chép sổ vào thư mục được phép ghi, mở lại từ đó rồi bấm nút."
        Exit Function
    End If
    stem = FolderAddress() & stem
    If Started("""" & python & """ -P -m toolkit.buttons " & task & " --libre=" & stem & " --book=" & BookAddress() & " --secret=" & secret) Then
        PressedInLibreOffice = WaitedFor(stem)
    Else
        PressedInLibreOffice = NoPythonWords()
    End If
    If PressedInLibreOffice = "" Then answer = AnswerLines(stem & ".done")
    Discard stem & ".xlsx"
    Discard stem & ".alive"
    Discard stem & ".done"
    If PressedInLibreOffice = "" Then PressedInLibreOffice = Applied(answer, secret, sign)
End Function

Private Function BookAddress() As String
    BookAddress = LibreDocument().URL
End Function

' The workbook's folder, with its spaces, %, # and Vietnamese letters escaped.
Private Function FolderAddress() As String
    FolderAddress = Left(BookAddress(), InStrRev(BookAddress(), "/"))
End Function

' file:///C:/... and file://server/share/... are addresses of Windows.
Private Function PythonBeside(ByVal here As String) As String
    If Mid(here, 10, 1) = ":" Or Mid(here, 8, 1) <> "/" Then
        PythonBeside = FoundPython(here, "/", "Scripts/pythonw.exe", "pythonw.exe")
    Else
        PythonBeside = FoundPython(here, "/", "bin/python", "python3")
    End If
End Function

' Python hears it on its command line and says it in its answer; a file that somebody laid there cannot.
Private Function SecretOfPress() As String
    Dim turn As Long
    For turn = 1 To 5
        SecretOfPress = SecretOfPress & CLng(100000 + Rnd * 899999)
    Next turn
End Function

' What is on the screen, unsaved edits too, as a copy in .xlsx beside the workbook. The array of a document's own
' arguments is the one way to a PropertyValue that Excel can read as well.
Private Function SnapshotSaved(ByVal leaf As String) As Boolean
    Dim arguments As Variant, wanted As Variant
    On Error Resume Next
    arguments = LibreDocument().getArgs()
    wanted = arguments(0)
    wanted.Name = "FilterName"
    wanted.Value = "Calc MS Excel 2007 XML"
    LibreDocument().storeToURL FolderAddress() & leaf, Array(wanted)
    SnapshotSaved = (Err.Number = 0)
    On Error GoTo 0
    If SnapshotSaved Then SnapshotSaved = FileIsThere(FolderAddress() & leaf)
End Function

Private Function Started(ByVal order As String) As Boolean
    On Error Resume Next
    Shell order, 0
    Started = (Err.Number = 0)
    On Error GoTo 0
End Function

' Python first says that it is there (.alive), later what came of it (.done). Blank when the answer is there.
Private Function WaitedFor(ByVal stem As String) As String
    Dim since As Double, waited As Double
    since = Now
    Do While Dir(stem & ".done") = ""
        waited = (Now - since) * 86400
        If waited > LONGEST_START Then
            If Dir(stem & ".alive") = "" Then
                WaitedFor = "Chương trình chưa khởi động được sau " & LONGEST_START & " giây. " & NoPythonWords()
                Exit Function
            End If
        End If
        If waited > LONGEST_WAIT Then
            WaitedFor = "Chương trình chưa trả lời sau " & (LONGEST_WAIT \ 60) & " phút. Đồng chí vui lòng chạy tệp cai-dat để kiểm tra máy rồi bấm lại."
            Exit Function
        End If
        DoEvents
        WaitAMoment
    Loop
End Function

' On a busy machine the moment may be over before the wait for it begins, which LibreOffice takes for an error.
Private Sub WaitAMoment()
    On Error Resume Next
    Application.Wait Now + 0.1 / 86400
    On Error GoTo 0
End Sub

Private Sub Discard(ByVal place As String)
    On Error Resume Next
    If Dir(place) <> "" Then Kill place
    On Error GoTo 0
End Sub

' The whole answer before any of it is carried out, so that an error leaves no file open.
Private Function AnswerLines(ByVal place As String) As Variant
    Dim channel As Integer, record As String, whole As String
    channel = FreeFile
    Open place For Input As #channel
    Do While Not EOF(channel)
        Line Input #channel, record
        whole = whole & record & vbLf
    Loop
    Close #channel
    AnswerLines = Split(whole, vbLf)
End Function

' The answer is plain ASCII, fields parted by tabs, the secret of this press first:
'   KEY secret    SET sheet cell S|N|L value    CLEAR sheet area    GROW table row
'   MSG I|W|E words.    A link (L) has its words as one field more; no formula is ever taken from an answer.
Private Function Applied(ByVal answer As Variant, ByVal secret As String, ByRef sign As Long) As String
    Dim record As Variant, part As Variant
    If answer(0) <> "KEY" & vbTab & secret Then Err.Raise 1001, "GiaoBan", "câu trả lời không mang mã của lần bấm này"
    For Each record In answer
        part = Split(record & vbTab, vbTab)
        If part(0) = "SET" Then FillCell part
        If part(0) = "CLEAR" Then ThisWorkbook.Worksheets(Decoded(part(1))).Range(part(2)).ClearContents
        If part(0) = "GROW" Then GrowTable part(1), Val(part(2))
        If part(0) = "MSG" Then
            sign = 64
            If part(1) = "W" Then sign = 48
            If part(1) = "E" Then sign = 16
            Applied = Decoded(part(2))
        End If
    Next record
End Function

Private Sub FillCell(ByVal part As Variant)
    Fill LibreDocument().Sheets.getByName(Decoded(part(1))).getCellRangeByName(part(2)), part
End Sub

' Text is put in as text, even when it begins with "=" or looks like a number.
Private Sub Fill(ByVal spot As Object, ByVal part As Variant)
    If part(3) = "N" Then
        spot.setValue Val(part(4))
    ElseIf part(3) = "L" Then
        spot.setFormula "=HYPERLINK(" & Quoted(part(4)) & ";" & Quoted(part(5)) & ")"
    Else
        spot.setString Decoded(part(4))
    End If
End Sub

Private Function Quoted(ByVal coded As String) As String
    Quoted = """" & Replace(Decoded(coded), """", """""") & """"
End Function

' A table reaches down to a row, so that its filter and the formulas over it see what was added.
Private Sub GrowTable(ByVal listName As String, ByVal lastRow As Long)
    Dim known As Object, reach As Variant
    Set known = LibreDocument().DatabaseRanges
    If Not known.hasByName(listName) Then Exit Sub
    reach = known.getByName(listName).DataArea
    If reach.EndRow < lastRow - 1 Then
        reach.EndRow = lastRow - 1
        known.getByName(listName).DataArea = reach
    End If
End Sub
