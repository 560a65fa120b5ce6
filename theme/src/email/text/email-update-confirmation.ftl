<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("emailUpdateHeading")}

${msg("emailUpdateIntro", newEmail)}

${msg("emailUpdateLink")}
${link}

${msg("mailLinkValid", linkExpirationFormatter(linkExpiration))}

${msg("mailIgnore")}
</@layout.emailLayout>
