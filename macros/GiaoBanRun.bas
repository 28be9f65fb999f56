Attribute VB_Name = "GiaoBanRun"
Option Explicit

Private Const TITLE_WORDS As String = "Giao ban"
Private Const LONGEST_START As Long = 20
Private Const LONGEST_WAIT As Long = 900
Private busy As Boolean

' Every button and every ribbon control ends here: one action of the toolkit, run by Python.
Public Sub RunAction(ByVal action As String, ByVal purpose As String)
    Dim words As String
    If busy Then
        Say "Một việc khác đang chạy. Đồng chí vui lòng chờ việc đó xong rồi bấm lại."
        Exit Sub
    End If
    busy = True
    On Error GoTo Failed
    If InLibreOffice() Then
        words = RunInLibreOffice(action, purpose)
    Else
        words = RunInExcel(action, purpose)
    End If
Finished:
    On Error Resume Next
    Application.StatusBar = False
    busy = False
    On Error GoTo 0
    If words <> "" Then Say words
    Exit Sub
Failed:
    words = "Nút bấm gặp sự cố (" & Err.Description & "). Đồng chí vui lòng lưu sổ, đóng sổ, mở lại rồi bấm lại nút này."
    Resume Finished
End Sub

' ---- Excel: Python is started the way xlwings expects it, so that it finds this workbook by itself.
' What comes back is what is left to say; Python itself says how the work went.
Private Function RunInExcel(ByVal action As String, ByVal purpose As String) As String
    Dim python As String, shell As Object, line As String, code As Long
    If ThisWorkbook.Path = "" Then
        RunInExcel = NeverSavedWords()
        Exit Function
    End If
    If LCase(Left(ThisWorkbook.Path, 4)) = "http" Then
        RunInExcel = "Sổ kế hoạch đang mở từ OneDrive hoặc SharePoint. Đồng chí vui lòng chép sổ về một thư mục trên máy, mở lại từ đó rồi bấm nút."
        Exit Function
    End If
    If InStr(ThisWorkbook.Name, "=") > 0 Then
        RunInExcel = "Tên sổ kế hoạch có dấu “=” nên không chạy được. Đồng chí vui lòng đổi tên tệp rồi bấm lại."
        Exit Function
    End If
    python = FindPython(ThisWorkbook.Path & "\", "\", "Scripts\pythonw.exe", "pythonw.exe")
    Application.StatusBar = purpose
    Set shell = CreateObject("WScript.Shell")
    shell.CurrentDirectory = ThisWorkbook.Path
    line = """" & python & """ -m toolkit.buttons " & action & " ""--wb=" & ThisWorkbook.Name & """ --from_xl=1" & _
        " ""--app=" & Application.Path & "\" & Application.Name & """ ""--hwnd=" & Application.Hwnd & """"
    code = -1
    On Error Resume Next
    code = shell.Run(line, 0, True)
    On Error GoTo 0
    If code = -1 Then
        RunInExcel = NoPythonWords()
    ElseIf code <> 0 Then
        RunInExcel = "Chương trình không chạy được (mã " & code & "). Đồng chí vui lòng bấm đúp tệp cai-dat.cmd để cài lại rồi thử lại."
    End If
End Function

' ---- LibreOffice: snapshot, start Python, wait for its answer without freezing, put the answer in the cells.
' Files are named by address (file:///...) throughout: a plain path with % or # in it is misread.
Private Function RunInLibreOffice(ByVal action As String, ByVal purpose As String) As String
    Dim python As String, stem As String
    If Not IsLocalFile() Then
        RunInLibreOffice = NeverSavedWords()
        Exit Function
    End If
    If Mid(FolderAddress(), 10, 1) = ":" Then
        python = FindPython(FolderAddress(), "/", "Scripts/pythonw.exe", "pythonw.exe")
    Else
        python = FindPython(FolderAddress(), "/", "bin/python", "python3")
    End If
    Application.StatusBar = purpose
    stem = ".giaoban-" & CLng(Timer * 100) & "-" & CLng(Rnd * 100000)
    If Not SnapshotSaved(stem & ".xlsx") Then
        RunInLibreOffice = "Không ghi được vào thư mục của sổ kế hoạch. Đồng chí vui lòng chép sổ vào thư mục được phép ghi, mở lại từ đó rồi bấm nút."
        Exit Function
    End If
    stem = FolderAddress() & stem
    If Started("""" & python & """ -m toolkit.buttons " & action & " --libre=" & stem & " --book=" & ThisComponentAddress()) Then
        RunInLibreOffice = WaitedFor(stem)
    Else
        RunInLibreOffice = NoPythonWords()
    End If
    Discard stem & ".xlsx"
    Discard stem & ".alive"
    Discard stem & ".done"
End Function

Private Function SnapshotSaved(ByVal leaf As String) As Boolean
    On Error Resume Next
    SaveSnapshot leaf
    SnapshotSaved = (Err.Number = 0)
    On Error GoTo 0
    If SnapshotSaved Then SnapshotSaved = FileIsThere(FolderAddress() & leaf)
End Function

Private Function Started(ByVal line As String) As Boolean
    On Error Resume Next
    Shell line, 0
    Started = (Err.Number = 0)
    On Error GoTo 0
End Function

' Python first says that it is there (.alive), later what came of it (.done).
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
        Application.Wait Now + 0.1 / 86400
    Loop
    WaitedFor = AppliedAnswer(stem & ".done")
End Function

Private Sub Discard(ByVal address As String)
    On Error Resume Next
    If Dir(address) <> "" Then Kill address
    On Error GoTo 0
End Sub

' The answer is plain ASCII, fields parted by tabs:
'   SET sheet cell S|N|F value    NAME name S|N|F value    CLEAR sheet area    GROW table row    MSG words
Private Function AppliedAnswer(ByVal address As String) As String
    Dim channel As Integer, record As String, part As Variant
    channel = FreeFile
    Open address For Input As #channel
    Do While Not EOF(channel)
        Line Input #channel, record
        part = Split(record, vbTab)
        If UBound(part) >= 1 Then
            If part(0) = "MSG" Then AppliedAnswer = Decoded(part(1))
            If part(0) = "NAME" Then FillName Decoded(part(1)), part(2), Decoded(part(3))
            If part(0) = "CLEAR" Then ThisWorkbook.Worksheets(Decoded(part(1))).Range(part(2)).ClearContents
            If part(0) = "GROW" Then GrowTable part(1), Val(part(2))
            If part(0) = "SET" Then FillCell Decoded(part(1)), part(2), part(3), Decoded(part(4))
        End If
    Loop
    Close #channel
End Function

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

' Dir of Excel knows no Vietnamese letters in a path either; the scripting object of Windows does.
Private Function FileIsThere(ByVal path As String) As Boolean
    On Error Resume Next
    If InLibreOffice() Then
        FileIsThere = (Dir(path) <> "")
    Else
        FileIsThere = CreateObject("Scripting.FileSystemObject").FileExists(path)
    End If
    On Error GoTo 0
End Function

Private Function NamedPython() As String
    Dim row As Long
    On Error Resume Next
    For row = 1 To 60
        If ThisWorkbook.Worksheets("Cấu hình").Cells(row, 1).Value = "Lệnh Python" Then
            NamedPython = ThisWorkbook.Worksheets("Cấu hình").Cells(row, 2).Value
            Exit Function
        End If
    Next row
End Function

Private Function NeverSavedWords() As String
    NeverSavedWords = "Sổ kế hoạch chưa được lưu vào một thư mục trên máy này. Đồng chí vui lòng lưu sổ rồi bấm lại."
End Function

Private Function NoPythonWords() As String
    NoPythonWords = "Máy này chưa cài xong chương trình giao ban. Đồng chí vui lòng chạy tệp cai-dat (nằm cùng thư mục với sổ kế hoạch hoặc thư mục trên), chờ báo xong rồi bấm lại nút này."
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
