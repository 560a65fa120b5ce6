<#-- Plain fallback: the city theme brings a page of the same name. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("cardLinkTitle")}
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post">
      <p>${msg("cardLinkText", cardName, email)}</p>
      <button type="submit" name="action" value="confirm">${msg("cardLinkConfirm")}</button>
      <button type="submit" name="action" value="cancel">${msg("cardCancel")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
