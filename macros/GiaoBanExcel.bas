Attribute VB_Name = "GiaoBanExcel"
Option Explicit
' A press in Excel: Python is started the way xlwings expects it, so that it finds this workbook by itself, and
' says itself how the work went. What comes back is what is left to say.

Public Function PressedInExcel(ByVal task As String, ByVal purpose As String, ByRef sign As Long) As String
    Dim here As String, python As String
    If ThisWorkbook.Path = "" Then
        PressedInExcel = NeverSavedWords()
        Exit Function
    End If
    If InStr(ThisWorkbook.Name, "=") > 0 Then
        PressedInExcel = "Tên sổ kế hoạch có dấu “=” nên không chạy được. Đồng chí vui lòng đổi tên tệp rồi bấm lại."
        Exit Function
    End If
    here = BookFolder()
    If here = "" Then
        PressedInExcel = OnlyOnlineWords()
        Exit Function
    End If
    python = FoundPython(here, "\", "Scripts\pythonw.exe", "pythonw.exe")
    Application.StatusBar = purpose
    PressedInExcel = WordsOfRun(here, python, task, sign)
End Function

' The folder of the workbook on this computer, with its slash; blank for one that is in the cloud alone.
Private Function BookFolder() As String
    BookFolder = ThisWorkbook.Path
    If LCase(Left(BookFolder, 4)) = "http" Then BookFolder = SyncedFolder(BookFolder, ThisWorkbook.Name)
    If BookFolder <> "" And Right(BookFolder, 1) <> "\" Then BookFolder = BookFolder & "\"
End Function

' -P: nothing that lies beside the workbook is taken for a part of Python.
Private Function WordsOfRun(ByVal here As String, ByVal python As String, ByVal task As String, ByRef sign As Long) As String
    Dim wsh As Object, order As String, code As Long, fault As Long
    order = """" & python & """ -P -m toolkit.buttons " & task & " ""--wb=" & ThisWorkbook.Name & """ --from_xl=1" & _
        " ""--app=" & Application.Path & "\" & Application.Name & """ ""--hwnd=" & Application.Hwnd & """"
    Set wsh = CreateObject("WScript.Shell")
    If Not StaysAsItIs(wsh, order) Then
        WordsOfRun = "Tên sổ kế hoạch hoặc thư mục của sổ có chữ nằm giữa hai dấu “%” mà Windows hiểu thành chữ khác. Đồng chí vui lòng đổi tên rồi bấm lại."
        Exit Function
    End If
    wsh.CurrentDirectory = WorkingFolder(here)
    On Error Resume Next
    code = wsh.Run(order, 0, True)
    fault = Err.Number
    On Error GoTo 0
    WordsOfRun = WordsOfEnd(python, fault, code, sign)
End Function

' Run replaces %NAME% by a variable's value when there is one of that name.
Private Function StaysAsItIs(ByVal wsh As Object, ByVal order As String) As Boolean
    StaysAsItIs = True
    If UBound(Split(order, "%")) > 1 Then StaysAsItIs = (wsh.ExpandEnvironmentStrings(order) = order)
End Function

' A drive's root keeps its slash: "D:" alone is whatever folder was last looked at on that drive.
Private Function WorkingFolder(ByVal here As String) As String
    WorkingFolder = here
    If Right(here, 2) <> ":\" Then WorkingFolder = Left(here, Len(here) - 1)
End Function

' 9009 is what Windows answers in place of a Python that is not installed.
Private Function WordsOfEnd(ByVal python As String, ByVal fault As Long, ByVal code As Long, ByRef sign As Long) As String
    If fault <> 0 And FileIsThere(python) Then
        WordsOfEnd = "Windows không cho chạy tệp " & python & ". Đồng chí vui lòng nhờ người phụ trách máy tính cho phép tệp này, hoặc bấm đúp tệp cai-dat.cmd để cài lại rồi thử lại."
    ElseIf fault <> 0 Or code = 9009 Then
        WordsOfEnd = NoPythonWords()
    ElseIf code <> 0 Then
        sign = 16
        WordsOfEnd = "Chương trình không chạy được (mã " & code & "). Đồng chí vui lòng bấm đúp tệp cai-dat.cmd để cài lại rồi thử lại."
    End If
End Function

Private Function OnlyOnlineWords() As String
    OnlyOnlineWords = "Sổ kế hoạch đang mở từ OneDrive hoặc SharePoint, nhưng không tìm thấy tệp này trên máy. Đồng chí vui lòng " & _
        "mở thư mục OneDrive bằng File Explorer, bấm chuột phải vào sổ, chọn “Luôn giữ trên thiết bị này” (Always keep on this device), " & _
        "mở lại sổ từ thư mục đó rồi bấm nút. Nếu vẫn không được, đồng chí vui lòng chép sổ về một thư mục trên máy và mở từ đó."
End Function
