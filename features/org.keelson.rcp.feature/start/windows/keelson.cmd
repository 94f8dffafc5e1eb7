@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Starts Keelson: the workbench with no verb or with "open", else the command line.
rem What Keelson has to remember is kept in KEELSON_HOME, by default under LOCALAPPDATA.
setlocal EnableExtensions DisableDelayedExpansion
set "product=%~dp0"
if not defined KEELSON_HOME set "KEELSON_HOME=%LOCALAPPDATA%\Keelson"
if not exist "%KEELSON_HOME%" mkdir "%KEELSON_HOME%"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
for /f "tokens=3" %%v in ('""%java%" -version 2^>^&1 ^| findstr /i version"') do set "version=%%~v"
for /f "delims=. tokens=1" %%v in ("%version%") do set "release=%%v"
if not defined release set "release=0"
if %release% LSS 21 (
    echo keelson: Java 21 or later is needed and was not found; JAVA_HOME can name one 1>&2
    exit /b 70
)
for %%j in ("%product%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%j"

if "%~1"=="" goto workbench
if "%~1"=="open" goto workbench

rem Each verb has a configuration area of its own, so any number of them may run at once.
set "area=%KEELSON_HOME%\area-%RANDOM%%RANDOM%"
"%java%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Djava.awt.headless=true "-Dosgi.sharedConfiguration.area=file:%product%configuration" "-Dosgi.configuration.area=%area%" "-Dosgi.logfile=%KEELSON_HOME%\keelson.log" -jar "%launcher%" -nosplash -application org.keelson.cli.main -data @none %*
set "status=%ERRORLEVEL%"
rmdir /s /q "%area%" 2>nul
if %status%==13 set "status=70"
exit /b %status%

:workbench
if "%~1"=="open" shift
rem What plugins an installation has is noted in it; one that cannot be written to is only read.
set "area=%KEELSON_HOME%\configuration"
(copy /y nul "%product%configuration\.writable" >nul 2>&1) && (del "%product%configuration\.writable" & set "area=%product%configuration")
"%java%" --enable-native-access=ALL-UNNAMED "-Dosgi.sharedConfiguration.area=file:%product%configuration" "-Dosgi.configuration.area=%area%" "-Dosgi.instance.area=%KEELSON_HOME%\workspace" -jar "%launcher%" -nosplash %1 %2 %3 %4
rem 23 is the workbench's wish to be started again
if %ERRORLEVEL%==23 goto workbench
exit /b %ERRORLEVEL%
