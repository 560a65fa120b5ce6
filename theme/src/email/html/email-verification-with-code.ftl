<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("emailVerificationHeading")/>
  <@layout.p>${msg("emailVerificationCodeIntro")}</@layout.p>
  <@layout.code code/>
  <@layout.p>${msg("mailIgnore")}</@layout.p>
</@layout.emailLayout>
