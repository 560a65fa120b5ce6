<#-- Labels, fields, mistakes and buttons, with the names that the server reads. -->
<#function wrong fields>
  <#list fields as field>
    <#if messagesPerField?? && messagesPerField.existsError(field)>
      <#return messagesPerField.get(field)>
    </#if>
  </#list>
  <#return "">
</#function>

<#macro mistake fields>
  <#local text = wrong(fields)>
  <#if text?has_content><p id="mistake" class="field-error">${text}</p></#if>
</#macro>

<#macro input id type autocomplete value="" mode="text" fields=[]>
  <input class="input" id="ns-${id}" name="${id}" type="${type}" value="${value}" inputmode="${mode}"
    autocomplete="${autocomplete}" spellcheck="false" autocapitalize="none"
    <#if wrong(fields)?has_content>aria-invalid="true" aria-describedby="mistake"</#if>>
</#macro>

<#macro question id text>
  <h1 class="heading"><label class="field-label" for="ns-${id}">${text}</label></h1>
</#macro>

<#macro label id text>
  <label class="field-label" for="ns-${id}">${text}</label>
</#macro>

<#macro submit text>
  <button type="submit" class="button button-primary">${text}</button>
</#macro>

<#macro rules>
  <ul class="rules">
    <#if (passwordPolicies.length)??>
      <li>${msg("page.fields.lengthAtLeast", passwordPolicies.length)}</li>
    </#if>
    <li>${msg("page.fields.advice")}</li>
  </ul>
</#macro>

<#macro newPassword id>
  <#local fields = ["password", "password-confirm"]>
  <@rules/>
  <@mistake fields/>
  <@input id=id type="password" autocomplete="new-password" fields=fields/>
  <@label "password-confirm" msg("page.fields.confirm")/>
  <@input id="password-confirm" type="password" autocomplete="new-password" fields=fields/>
</#macro>

<#macro choose action text kind="secondary">
  <button type="submit" name="action" value="${action}" class="button button-${kind}">${text}</button>
</#macro>
