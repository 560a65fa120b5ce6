<#-- Consent to each purpose: what is needed, then what is free to choose. -->
<#macro purposesThat required legend hint>
  <fieldset class="purposes">
    <legend class="subheading">${msg("page.consents." + legend)}</legend>
    <p>${msg("page.consents." + hint, msg("city.service"))}</p>
    <#list purposes?filter(purpose -> purpose.required == required) as purpose>
      <div class="purpose">
        <label class="choice purpose-choice">
          <input type="checkbox" name="consent" value="${purpose.code}"<#if purpose.given> checked</#if>>
          <span class="purpose-name">
            ${msg("page.consents.agree", purpose.name)}
            <span class="badge<#if required> badge-required</#if>">${msg("page.fields." + required?then("required", "optional"))}</span>
          </span>
        </label>
        <div class="purpose-text">
          <p>${purpose.summary}</p>
          <#if purpose.documentUrl?has_content>
            <p><a href="${purpose.documentUrl}" target="_blank" rel="noopener noreferrer">${msg("page.consents.document", purpose.name)}${msg("page.consents.newTab")}</a></p>
          </#if>
          <p class="hint">${msg("page.consents.version", purpose.version)}</p>
        </div>
        <input type="hidden" name="version_${purpose.code}" value="${purpose.version}">
      </div>
    </#list>
  </fieldset>
</#macro>

<h1 class="heading">${msg("page.consents.heading")}</h1>
<p>${msg("page.consents." + firstTime?then("introFirst", "introAgain"), msg("city.service"))}</p>
<form action="${url.loginAction}" method="post" novalidate>
  <@mistake ["consent"]/>
  <@purposesThat true "required" "requiredText"/>
  <@purposesThat false "optional" "optionalText"/>
  <@submit msg("page.consents.submit")/>
  <p class="hint">${msg("page.consents.declineText")}</p>
  <@choose "decline" msg("page.consents.decline")/>
</form>
