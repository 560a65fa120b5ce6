<#-- Plain fallback: the city theme brings a page of the same name. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("registrationChoiceTitle")}
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post">
      <p>${msg("registrationChoiceText", emailAddress)}</p>
      <button type="submit" name="method" value="password">${msg("registrationChoicePassword")}</button>
      <button type="submit" name="method" value="passkey">${msg("registrationChoicePasskey")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
