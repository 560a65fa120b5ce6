<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("addressChangedNewHeading")/>
  <@layout.p>${msg("addressChangedNewIntro")}</@layout.p>
  <@layout.p>${msg("addressChangedNewUnknown")}</@layout.p>
</@layout.emailLayout>
