@echo off
rem Starts kehoach. JAVA_HOME names the Java to use, KEHOACH_OPTS adds options for it (-Xmx4g).
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:+UseSerialGC -XX:SharedArchiveFile="%~dp0..\lib\kehoach.jsa" -Xshare:auto ^
  -Xlog:disable -Xlog:all=error:stderr -Djava.awt.headless=true -Dfile.encoding=UTF-8 ^
  %KEHOACH_OPTS% -jar "%~dp0..\lib\kehoach.jar" %*
exit /b %ERRORLEVEL%
