<#-- Closing the account, also where LINE cannot be told. -->
<#macro lineSteps>
  <h2 class="notice-label">${msg("page.withdraw-account.lineSteps")}</h2>
  <ol>
    <li>${msg("page.withdraw-account.lineStep1")}</li>
    <li>${msg("page.withdraw-account.lineStep2")}</li>
  </ol>
</#macro>

<h1 class="heading">${msg("page.withdraw-account.heading", msg("city.service"))}</h1>
<#if email?has_content><p>${msg("page.withdraw-account.account")}<strong class="address">${email}</strong></p></#if>
<p>${msg("page.withdraw-account.implies")}</p>
<ul>
  <li>${msg("page.withdraw-account.signedOut", msg("city.service"))}</li>
  <li>${msg("page.withdraw-account.deleted")}</li>
  <#if lineLinked><li>${msg("page.withdraw-account." + lineFresh?then("line", "lineApart"))}</li></#if>
  <li>${msg("page.withdraw-account.record")}</li>
  <#if email?has_content><li>${msg("page.withdraw-account.mail")}</li></#if>
</ul>
<#assign lineAway = lineLinked && lineFresh && ((message.type)!"") == "error">
<#if lineLinked && !lineFresh><@lineSteps/></#if>
<form action="${url.loginAction}" method="post" novalidate>
  <@choose "confirm" msg("page.withdraw-account." + lineAway?then("retry", "confirm")) "danger"/>
  <#if lineAway>
    <p>${msg("page.withdraw-account.withoutLineText")}</p>
    <@lineSteps/>
    <@choose "confirm-without-line" msg("page.withdraw-account.withoutLine")/>
  </#if>
  <@choose "cancel" msg("page.withdraw-account.cancel")/>
</form>
