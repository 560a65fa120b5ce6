<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("counterCodeIssuedHeading")/>
  <@layout.p>${msg("counterCodeIssuedIntro")}</@layout.p>
  <@layout.p>${msg("counterCodeIssuedUnknown")}</@layout.p>
</@layout.emailLayout>
