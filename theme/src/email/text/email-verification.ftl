<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("emailVerificationHeading")}

${msg("emailVerificationIntro")}

${msg("emailVerificationLink")}
${link}

${msg("mailLinkValid", linkExpirationFormatter(linkExpiration))}

${msg("mailIgnore")}
</@layout.emailLayout>
