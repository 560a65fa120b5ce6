<#-- Unlinking LINE, or what is needed first. -->
<#assign lacking = passwordSet?then(lineFresh?then("", "freshNeeded"), "passwordNeeded")>
<#if lacking?has_content>
  <h1 class="heading">${msg("page.unlink-line." + lacking)}</h1>
  <p>${msg("page.unlink-line." + lacking + "Text")}</p>
<#else>
  <h1 class="heading">${msg("page.unlink-line.heading")}</h1>
  <p>${msg("page.unlink-line.implies")}</p>
  <ul>
    <li>${msg("page.unlink-line.signIn")}<strong class="address">${email}</strong></li>
    <li>${msg("page.unlink-line.notices")}</li>
    <li>${msg("page.unlink-line.again")}</li>
  </ul>
</#if>
<form action="${url.loginAction}" method="post" novalidate>
  <#if !lacking?has_content><@choose "confirm" msg("page.unlink-line.confirm") "primary"/></#if>
  <@choose "cancel" msg("page.unlink-line." + lacking?has_content?then("back", "cancel"))/>
</form>
