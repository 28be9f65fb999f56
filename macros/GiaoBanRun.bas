Attribute VB_Name = "GiaoBanRun"
Option Explicit

Private Const TITLE_WORDS As String = "Giao ban"
Private Const LONGEST_WAIT As Long = 900
Private busy As Boolean

' Every button and every ribbon control ends here: one action of the toolkit, run by Python.
Public Sub RunAction(ByVal action As String, ByVal purpose As String)
    If busy Then
        Say "Một việc khác đang chạy. Đồng chí vui lòng chờ việc đó xong rồi bấm lại."
        Exit Sub
    End If
    busy = True
    If InLibreOffice() Then
        RunInLibreOffice action, purpose
    Else
        RunInExcel action, purpose
    End If
    busy = False
End Sub

' ---- Excel: Python is started the way xlwings expects it, so that it finds this workbook by itself.
Private Sub RunInExcel(ByVal action As String, ByVal purpose As String)
    Dim python As String, shell As Object, line As String, code As Long
    If ThisWorkbook.Path = "" Then
        Say "Sổ kế hoạch chưa được lưu lần nào. Đồng chí vui lòng lưu sổ vào một thư mục trên máy rồi bấm lại."
        Exit Sub
    End If
    If LCase(Left(ThisWorkbook.Path, 4)) = "http" Then
        Say "Sổ kế hoạch đang mở từ OneDrive hoặc SharePoint. Đồng chí vui lòng chép sổ về một thư mục trên máy, mở lại từ đó rồi bấm nút."
        Exit Sub
    End If
    If InStr(ThisWorkbook.Name, "=") > 0 Then
        Say "Tên sổ kế hoạch có dấu “=” nên không chạy được. Đồng chí vui lòng đổi tên tệp rồi bấm lại."
        Exit Sub
    End If
    python = FindPython(ThisWorkbook.Path & "\", "\", "Scripts\pythonw.exe", "pythonw.exe")
    If python = "" Then
        Say NoPythonWords()
        Exit Sub
    End If
    Application.StatusBar = purpose
    Set shell = CreateObject("WScript.Shell")
    shell.CurrentDirectory = ThisWorkbook.Path
    line = """" & python & """ -m toolkit.buttons " & action & " ""--wb=" & ThisWorkbook.Name & """ --from_xl=1" & _
        " ""--app=" & Application.Path & "\" & Application.Name & """ ""--hwnd=" & Application.Hwnd & """"
    On Error Resume Next
    code = shell.Run(line, 0, True)
    If Err.Number <> 0 Then code = -1
    On Error GoTo 0
    Application.StatusBar = False
    If code = -1 Then
        Say NoPythonWords()
    ElseIf code > 3 Then
        Say "Chương trình không chạy được (mã " & code & "). Đồng chí vui lòng bấm đúp tệp cai-dat.cmd để cài lại rồi thử lại."
    End If
End Sub

' ---- LibreOffice: snapshot, start Python, wait for its answer without freezing, put the answer in the cells.
' Files are named by address (file:///...) throughout: a plain path with % or # in it is misread.
Private Sub RunInLibreOffice(ByVal action As String, ByVal purpose As String)
    Dim python As String, stem As String, started As Double
    If Not IsLocalFile() Then
        Say "Sổ kế hoạch chưa được lưu vào một thư mục trên máy này. Đồng chí vui lòng lưu sổ rồi bấm lại."
        Exit Sub
    End If
    If Mid(FolderAddress(), 10, 1) = ":" Then
        python = FindPython(FolderAddress(), "/", "Scripts/pythonw.exe", "")
    Else
        python = FindPython(FolderAddress(), "/", "bin/python", "python3")
    End If
    If python = "" Then
        Say NoPythonWords()
        Exit Sub
    End If
    Application.StatusBar = purpose
    stem = ".giaoban-" & CLng(Timer * 100) & "-" & CLng(Rnd * 100000)
    SaveSnapshot stem & ".xlsx"
    stem = FolderAddress() & stem
    Shell """" & python & """ -m toolkit.buttons " & action & " --libre=" & stem & " --book=" & ThisComponentAddress(), 0
    started = Now
    Do While Dir(stem & ".done") = ""
        If (Now - started) * 86400 > LONGEST_WAIT Then Exit Do
        DoEvents
        Application.Wait Now + 0.2 / 86400
    Loop
    Application.StatusBar = False
    If Dir(stem & ".done") = "" Then
        Say "Chương trình chưa trả lời sau " & (LONGEST_WAIT \ 60) & " phút. Đồng chí vui lòng chạy tệp cai-dat để kiểm tra máy rồi thử lại."
    Else
        ApplyAnswer stem & ".done"
        Kill stem & ".done"
    End If
    If Dir(stem & ".xlsx") <> "" Then Kill stem & ".xlsx"
End Sub

' The answer is plain ASCII, fields parted by tabs:
'   SET sheet cell S|N|F value    NAME name S|N|F value    CLEAR sheet area    MSG words
Private Sub ApplyAnswer(ByVal address As String)
    Dim channel As Integer, record As String, part As Variant, words As String
    channel = FreeFile
    Open address For Input As #channel
    Do While Not EOF(channel)
        Line Input #channel, record
        part = Split(record, vbTab)
        If UBound(part) >= 1 Then
            If part(0) = "MSG" Then words = words & Decoded(part(1)) & Chr(10)
            If part(0) = "NAME" Then FillName Decoded(part(1)), part(2), Decoded(part(3))
            If part(0) = "CLEAR" Then ThisWorkbook.Worksheets(Decoded(part(1))).Range(part(2)).ClearContents
            If part(0) = "SET" Then FillCell Decoded(part(1)), part(2), part(3), Decoded(part(4))
        End If
    Loop
    Close #channel
    If words <> "" Then Say words
End Sub

' The environment beside the workbook, or one folder up; then what the sheet names; then the last resort.
Private Function FindPython(ByVal folder As String, ByVal slash As String, ByVal inside As String, ByVal lastResort As String) As String
    Dim above As String
    above = Left(folder, InStrRev(Left(folder, Len(folder) - 1), slash))
    FindPython = folder & ".venv" & slash & inside
    If FileIsThere(FindPython) Then Exit Function
    FindPython = above & ".venv" & slash & inside
    If FileIsThere(FindPython) Then Exit Function
    FindPython = NamedPython()
    If FindPython = "" Then FindPython = lastResort
End Function

Private Function FileIsThere(ByVal path As String) As Boolean
    On Error Resume Next
    FileIsThere = (Dir(path) <> "")
    On Error GoTo 0
End Function

Private Function NamedPython() As String
    Dim row As Long
    For row = 1 To 60
        If ThisWorkbook.Worksheets("Cấu hình").Cells(row, 1).Value = "Lệnh Python" Then
            NamedPython = ThisWorkbook.Worksheets("Cấu hình").Cells(row, 2).Value
            Exit Function
        End If
    Next row
End Function

Private Function NoPythonWords() As String
    NoPythonWords = "Máy này chưa cài xong chương trình giao ban. Đồng chí vui lòng bấm đúp tệp cai-dat.cmd (nằm cùng thư mục với sổ kế hoạch hoặc thư mục trên), chờ báo xong rồi bấm lại nút này."
End Function

' MsgBox of Excel knows no Vietnamese; the Windows one does.
Private Sub Say(ByVal words As String)
    Dim shell As Object
    If InLibreOffice() Then
        MsgBox words, 64, TITLE_WORDS
    Else
        Set shell = CreateObject("WScript.Shell")
        shell.Popup words, 0, TITLE_WORDS, 64
    End If
End Sub

' Vietnamese travels as \uXXXX: a module's text knows only the code page of the computer.
Public Function Decoded(ByVal text As String) As String
    Dim spot As Long, done As String
    spot = InStr(text, "\u")
    Do While spot > 0
        done = done & Left(text, spot - 1) & ChrW(CLng("&H" & Mid(text, spot + 2, 4) & "&"))
        text = Mid(text, spot + 6)
        spot = InStr(text, "\u")
    Loop
    Decoded = done & text
End Function
