Attribute VB_Name = "GiaoBanCloud"
Option Explicit
' Excel: where a workbook lies on this computer that OneDrive shows under an https address. OneDrive writes down
' its folders in variables and, with the address of each, in the registry. A folder counts only when the
' workbook is in it. Environ would spoil Vietnamese letters in a user's name, the scripting object does not.

Private Const SYNCED As String = "HKCU\Software\SyncEngines\Providers\OneDrive\"
Private Const CURRENT_USER As Long = -2147483647

Public Function SyncedFolder(ByVal online As String, ByVal leaf As String) As String
    Dim wsh As Object
    Set wsh = CreateObject("WScript.Shell")
    SyncedFolder = FolderOf(wsh, Unescaped(online), leaf)
    If SyncedFolder = "" Then SyncedFolder = FolderOf(wsh, online, leaf)
End Function

Private Function FolderOf(ByVal wsh As Object, ByVal plain As String, ByVal leaf As String) As String
    If Left(LCase(plain), 24) = "https://d.docs.live.net/" Then
        FolderOf = FirstWith(leaf, OneDriveFolder(wsh, "%OneDriveConsumer%"), OneDriveFolder(wsh, "%OneDrive%"), TailAfter(plain, 4))
    ElseIf InStr(1, plain, "-my.sharepoint.", 1) > 0 Then
        FolderOf = FirstWith(leaf, OneDriveFolder(wsh, "%OneDriveCommercial%"), OneDriveFolder(wsh, "%OneDrive%"), TailAfter(plain, 6))
    End If
    If FolderOf = "" Then FolderOf = RegisteredFolder(wsh, plain, leaf)
End Function

Private Function FirstWith(ByVal leaf As String, ByVal one As String, ByVal other As String, ByVal tail As String) As String
    If HoldsBook(one, tail, leaf) Then
        FirstWith = one & tail
    ElseIf HoldsBook(other, tail, leaf) Then
        FirstWith = other & tail
    End If
End Function

Private Function HoldsBook(ByVal root As String, ByVal tail As String, ByVal leaf As String) As Boolean
    If root <> "" Then HoldsBook = FileIsThere(root & tail & "\" & leaf)
End Function

' Blank where the variable is not set: its name is then left as it was.
Private Function OneDriveFolder(ByVal wsh As Object, ByVal variable As String) As String
    OneDriveFolder = wsh.ExpandEnvironmentStrings(variable)
    If OneDriveFolder = variable Then OneDriveFolder = ""
    If Right(OneDriveFolder, 1) = "\" Then OneDriveFolder = Left(OneDriveFolder, Len(OneDriveFolder) - 1)
End Function

' What follows so many parts of an address ("https:", "", the server ...), as the end of a path: \Giao ban\2024
Private Function TailAfter(ByVal online As String, ByVal parts As Long) As String
    Dim part As Variant, spot As Long
    part = Split(online, "/")
    For spot = parts To UBound(part)
        If part(spot) <> "" Then TailAfter = TailAfter & "\" & part(spot)
    Next spot
End Function

Private Function RegisteredFolder(ByVal wsh As Object, ByVal plain As String, ByVal leaf As String) As String
    Dim entry As Variant, mount As String, domain As String
    For Each entry In SyncedEntries()
        mount = RegistryWords(wsh, SYNCED & entry & "\MountPoint")
        domain = Unescaped(RegistryWords(wsh, SYNCED & entry & "\UrlNamespace"))
        If mount <> "" And domain <> "" Then RegisteredFolder = FolderUnder(mount, domain, plain, leaf)
        If RegisteredFolder <> "" Then Exit Function
    Next entry
End Function

' The address that a mount point stands for is that of the whole library. When one folder of it is synced, its
' name ends the mount point ("Tinh doan - Giao ban"), and what stands before it in the address is left out.
Private Function FolderUnder(ByVal mount As String, ByVal domain As String, ByVal plain As String, ByVal leaf As String) As String
    Dim part As Variant, first As Long, spot As Long
    If Right(domain, 1) = "/" Then domain = Left(domain, Len(domain) - 1)
    If Right(mount, 1) = "\" Then mount = Left(mount, Len(mount) - 1)
    part = Split(plain, "/")
    If LCase(domain) = "https://d.docs.live.net" And UBound(part) > 2 Then domain = domain & "/" & part(3)
    If LCase(Left(plain & "/", Len(domain) + 1)) <> LCase(domain & "/") Then Exit Function
    first = UBound(Split(domain, "/")) + 1
    FolderUnder = FirstWith(leaf, mount, "", TailAfter(plain, first))
    For spot = first To UBound(part)
        If FolderUnder <> "" Then Exit Function
        If LCase(Right("\" & mount, Len(part(spot)) + 1)) = LCase("\" & part(spot)) Or LCase(Right(mount, Len(part(spot)) + 3)) = LCase(" - " & part(spot)) Then
            FolderUnder = FirstWith(leaf, mount, "", TailAfter(plain, spot + 1))
        End If
    Next spot
End Function

' The accounts and libraries that OneDrive keeps; only the system's own provider can name them all.
Private Function SyncedEntries() As Variant
    Dim registry As Object, given As Object, found As Variant
    On Error Resume Next
    Set registry = CreateObject("WbemScripting.SWbemLocator").ConnectServer(".", "root\default").Get("StdRegProv")
    Set given = registry.Methods_("EnumKey").InParameters.SpawnInstance_()
    given.hDefKey = CURRENT_USER
    given.sSubKeyName = "Software\SyncEngines\Providers\OneDrive"
    found = registry.ExecMethod_("EnumKey", given).sNames
    On Error GoTo 0
    If Not IsArray(found) Then found = Array("Personal", "Business1", "Business2")
    SyncedEntries = found
End Function

Private Function RegistryWords(ByVal wsh As Object, ByVal place As String) As String
    On Error Resume Next
    RegistryWords = wsh.RegRead(place)
    On Error GoTo 0
End Function

' %C3%A1 and the like, read as UTF-8; any other text stays as it is.
Public Function Unescaped(ByVal online As String) As String
    Dim spot As Long, more As Long, unit As Long
    spot = 1
    Do While spot <= Len(online)
        unit = ByteAt(online, spot)
        If unit < 0 Then
            Unescaped = Unescaped & Mid(online, spot, 1)
            spot = spot + 1
        Else
            more = Abs(unit >= 192) + Abs(unit >= 224) + Abs(unit >= 240)
            If more > 0 Then unit = unit And (2 ^ (6 - more) - 1)
            spot = spot + 3
            Do While more > 0
                unit = unit * 64 + (ByteAt(online, spot) And 63)
                spot = spot + 3
                more = more - 1
            Loop
            Unescaped = Unescaped & Letter(unit)
        End If
    Loop
End Function

' The byte that %XX writes at a place, -1 where there is none.
Private Function ByteAt(ByVal online As String, ByVal spot As Long) As Long
    Dim high As Long, low As Long
    high = InStr("0123456789ABCDEF", UCase(Mid(online & "   ", spot + 1, 1))) - 1
    low = InStr("0123456789ABCDEF", UCase(Mid(online & "   ", spot + 2, 1))) - 1
    ByteAt = high * 16 + low
    If Mid(online, spot, 1) <> "%" Or high < 0 Or low < 0 Then ByteAt = -1
End Function

Private Function Letter(ByVal unit As Long) As String
    If unit < 65536 Then
        Letter = ChrW(unit)
    Else
        Letter = ChrW(55296 + (unit - 65536) \ 1024) & ChrW(56320 + ((unit - 65536) And 1023))
    End If
End Function
