<#-- The frame of every mail: the city's name above, whom to ask below; no pictures from elsewhere. -->
<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.language}" dir="${(ltr!true)?then('ltr','rtl')}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light">
  <title>${msg("city.service")}</title>
</head>
<body style="margin:0;padding:0;background:${properties.citySurface!'#ffffff'};color:${properties.cityText!'#1a1a1a'};font-family:'Noto Sans JP',-apple-system,BlinkMacSystemFont,'Hiragino Sans','Yu Gothic UI',Meiryo,sans-serif;font-size:16px;line-height:1.8;">
  <div role="article" aria-label="${msg("city.service")}" style="max-width:600px;margin:0 auto;background:#ffffff;">
    <div style="padding:20px 24px;background:${properties.cityPrimary!'#00508f'};color:${properties.cityOnPrimary!'#ffffff'};">
      <div style="font-size:14px;line-height:1.4;">${msg("city.name")}</div>
      <div style="font-size:20px;line-height:1.4;font-weight:bold;">${msg("city.service")}</div>
    </div>
    <div style="padding:24px;">
      <#nested>
    </div>
    <div style="padding:16px 24px 24px;border-top:1px solid #cccccc;color:${properties.cityTextMuted!'#545458'};font-size:14px;">
      <p style="margin:0 0 8px;">${msg("mailNoReply")}</p>
      <p style="margin:0;">${msg("mailContact")}<br>
        ${msg("city.name")} ${msg("city.contact")}<br>
        ${msg("mailPhone", properties.cityPhone!, msg("city.hours"))}<br>
        <a href="${properties.citySite!}" style="color:${properties.cityLink!'#0b4fa3'};">${properties.citySite!}</a></p>
    </div>
  </div>
</body>
</html>
</#macro>

<#macro p>
      <p style="margin:0 0 16px;"><#nested></p>
</#macro>

<#macro list>
      <ul style="margin:0 0 16px;padding:0 0 0 24px;"><#nested></ul>
</#macro>

<#macro heading text>
      <h1 style="margin:0 0 16px;font-size:22px;line-height:1.5;">${text}</h1>
</#macro>

<#macro code value>
      <p style="margin:0 0 16px;padding:16px;background:${properties.citySurface!'#f2f6fa'};font-size:36px;line-height:1.4;font-weight:bold;font-family:Menlo,Consolas,monospace;letter-spacing:4px;text-align:center;">${value}</p>
</#macro>

<#-- The address stands in full too, for readers that do not show links. -->
<#macro button href text>
      <p style="margin:0 0 16px;"><a href="${href}" style="display:inline-block;padding:14px 24px;background:${properties.cityPrimary!'#00508f'};color:${properties.cityOnPrimary!'#ffffff'};font-weight:bold;text-decoration:none;border-radius:8px;">${text}</a></p>
      <p style="margin:0 0 16px;font-size:14px;word-break:break-all;">${msg("mailLinkInstead")}<br>${href}</p>
</#macro>

<#-- When it happened, in the city's time and the reader's form. -->
<#function timeOf event>
  <#setting time_zone="Asia/Tokyo">
  <#setting locale=locale.language>
  <#return event.date?datetime?string(msg("eventTimeForm"))>
</#function>
