package io.github.drsorchestration.cli.exploration;

import java.util.List;

/**
 * A histogram of RTOs, as the page draws it; all numbers are pixels.
 *
 * @param description what it shows, for people who do not see it
 * @param bars the runs by their RTO
 * @param grid lines behind the bars
 * @param curve the share of all runs that was up by then
 * @param marks the target and the percentiles
 */
record RtoChart(
    int width,
    int height,
    String description,
    List<Bar> bars,
    List<Mark> grid,
    String curve,
    List<Mark> marks,
    List<Label> labels) {

  record Bar(String style, String x, String y, String width, String height, String tip) {}

  record Mark(String style, String points) {}

  record Label(String style, String anchor, String x, String y, String text) {}
}
