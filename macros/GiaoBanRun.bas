Attribute VB_Name = "GiaoBanRun"
Option Explicit

Private Const BOX_TITLE As String = "Giao ban"
Private busy As Boolean
Private libre As Boolean

' Every button and every ribbon control ends here: one action of the toolkit, run by Python. What Excel or
' LibreOffice answer is what is left to say, and with which sign: 16 error, 48 warning, 64 note.
Public Sub RunAction(ByVal task As String, ByVal purpose As String)
    Dim words As String, sign As Long
    If busy Then
        Say "Một việc khác đang chạy. Đồng chí vui lòng chờ việc đó xong rồi bấm lại.", 64
        Exit Sub
    End If
    busy = True
    sign = 48
    libre = False
    On Error GoTo Failed
    libre = InLibreOffice()
    If libre Then
        words = PressedInLibreOffice(task, purpose, sign)
    Else
        words = PressedInExcel(task, purpose, sign)
    End If
Finished:
    On Error Resume Next
    Application.StatusBar = False
    busy = False
    On Error GoTo 0
    If words <> "" Then Say words, sign
    Exit Sub
Failed:
    words = Err.Description
    words = "Nút bấm gặp sự cố (" & words & "). Đồng chí vui lòng lưu sổ, đóng sổ, mở lại rồi bấm lại nút này."
    sign = 16
    Resume Finished
End Sub

' The environment beside the workbook, or one folder up; then what the sheet names; then the last resort.
' The folder ends with its slash.
Public Function FoundPython(ByVal here As String, ByVal slash As String, ByVal inside As String, ByVal lastResort As String) As String
    Dim above As String
    FoundPython = here & ".venv" & slash & inside
    If FileIsThere(FoundPython) Then Exit Function
    above = FolderAbove(here, slash)
    If above <> "" Then
        FoundPython = above & ".venv" & slash & inside
        If FileIsThere(FoundPython) Then Exit Function
    End If
    FoundPython = NamedPython()
    If FoundPython = "" Then FoundPython = lastResort
End Function

' Blank for a drive's root and for a share: nothing lies above them.
Private Function FolderAbove(ByVal here As String, ByVal slash As String) As String
    FolderAbove = Left(here, InStrRev(Left(here, Len(here) - 1), slash))
    If Left(FolderAbove, 2) = "\\" And Len(FolderAbove) - Len(Replace(FolderAbove, "\", "")) < 4 Then FolderAbove = ""
End Function

' Dir of Excel knows no Vietnamese letters in a path; the scripting object of Windows does.
Public Function FileIsThere(ByVal place As String) As Boolean
    On Error Resume Next
    If libre Then
        FileIsThere = (Dir(place) <> "")
    Else
        FileIsThere = CreateObject("Scripting.FileSystemObject").FileExists(place)
    End If
    On Error GoTo 0
End Function

Private Function NamedPython() As String
    Dim spot As Long
    For spot = 1 To 60
        If SettingWords(spot, 1) = "Lệnh Python" Then
            NamedPython = Trim(Replace(SettingWords(spot, 2), """", ""))
            Exit Function
        End If
    Next spot
End Function

' Blank where the sheet was taken away or the cell holds an error.
Private Function SettingWords(ByVal spot As Long, ByVal place As Long) As String
    On Error Resume Next
    SettingWords = ThisWorkbook.Worksheets("Cấu hình").Cells(spot, place).Value
    On Error GoTo 0
End Function

Public Function NeverSavedWords() As String
    NeverSavedWords = "Sổ kế hoạch chưa được lưu vào một thư mục trên máy này. Đồng chí vui lòng lưu sổ rồi bấm lại."
End Function

Public Function NoPythonWords() As String
    NoPythonWords = "Không tìm thấy chương trình giao ban cạnh sổ kế hoạch, hoặc chương trình chưa cài xong. Nếu dùng bộ chạy sẵn, đồng chí để sổ trong thư mục của bộ đó rồi mở lại và bấm lại nút này. " & _
        "Nếu đã cài bằng cai-dat, đồng chí vui lòng chạy lại tệp cai-dat trong thư mục chương trình, chờ báo xong rồi bấm lại nút này."
End Function

' MsgBox of Excel knows no Vietnamese; the Windows one does. It may be forbidden, and silence would be worse.
Private Sub Say(ByVal words As String, ByVal sign As Long)
    If libre Then
        MsgBox words, sign, BOX_TITLE
        Exit Sub
    End If
    On Error Resume Next
    CreateObject("WScript.Shell").Popup words, 0, BOX_TITLE, sign
    If Err.Number <> 0 Then MsgBox words, sign, BOX_TITLE
    On Error GoTo 0
End Sub

' Vietnamese travels as \uXXXX: a module's text knows only the code page of the computer.
Public Function Decoded(ByVal coded As String) As String
    Dim spot As Long, done As String
    spot = InStr(coded, "\u")
    Do While spot > 0
        done = done & Left(coded, spot - 1) & ChrW(CodeUnit(Mid(coded, spot + 2, 4)))
        coded = Mid(coded, spot + 6)
        spot = InStr(coded, "\u")
    Loop
    Decoded = done & coded
End Function

' The number that four hexadecimal digits write; "&HD83C" itself is read as a negative one.
Private Function CodeUnit(ByVal digits As String) As Long
    Dim spot As Long, total As Long
    For spot = 1 To 4
        total = total * 16 + InStr("0123456789ABCDEF", Mid(digits, spot, 1)) - 1
    Next spot
    CodeUnit = total
End Function
