<#-- Plain fallback: the city theme brings a page of the same name. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("unlinkTitle")}
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post">
      <p>${msg("unlinkAccount", email)}</p>
      <#if !passwordSet>
        <p>${msg("unlinkNeedsPassword")}</p>
      <#elseif !lineFresh>
        <p>${msg("unlinkNeedsLine")}</p>
      <#else>
        <p>${msg("unlinkAfterwards")}</p>
        <button type="submit" name="action" value="confirm">${msg("unlinkConfirm")}</button>
      </#if>
      <button type="submit" name="action" value="cancel">${msg("leavingCancel")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
