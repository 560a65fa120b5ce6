<!DOCTYPE html>
<html lang="${locale.language}">
  <body>
    <p>${msg("oneTimeCodeMail." + purpose)}</p>
    <p style="font-size: 1.75em; letter-spacing: 0.1em"><strong>${code}</strong></p>
    <p>${msg("oneTimeCodeMailExpiry", expiresInMinutes)}</p>
    <p>${msg("oneTimeCodeMailWarning")}</p>
  </body>
</html>
