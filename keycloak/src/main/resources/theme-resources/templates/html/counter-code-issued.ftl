<!DOCTYPE html>
<html lang="${locale.language}">
  <body>
    <p>${msg("counterCodeIssuedIntro")}</p>
    <p>${msg("counterCodeIssuedUnknown")}</p>
  </body>
</html>
