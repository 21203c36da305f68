<?xml version="1.0" encoding="UTF-8"?>
<!-- Turns JaCoCo's XML report into one line. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="UTF-8" />

  <xsl:template match="/report">
    <xsl:text>Engine coverage:</xsl:text>
    <xsl:call-template name="share">
      <xsl:with-param name="type" select="'LINE'" />
      <xsl:with-param name="label" select="' lines '" />
    </xsl:call-template>
    <xsl:text>,</xsl:text>
    <xsl:call-template name="share">
      <xsl:with-param name="type" select="'BRANCH'" />
      <xsl:with-param name="label" select="' branches '" />
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="share">
    <xsl:param name="type" />
    <xsl:param name="label" />
    <xsl:variable name="covered" select="sum(counter[@type = $type]/@covered)" />
    <xsl:variable name="all" select="$covered + sum(counter[@type = $type]/@missed)" />
    <xsl:value-of select="$label" />
    <xsl:choose>
      <xsl:when test="$all = 0">none to cover</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat(format-number($covered div $all, '0.0%'), ' (', $covered, '/', $all, ')')" />
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
