package io.github.drsorchestration.core.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.report.ApprovalReport;
import io.github.drsorchestration.api.report.ChainSummary;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.SimulationMark;
import io.github.drsorchestration.api.report.WaveReport;
import io.github.drsorchestration.core.report.Stories;
import io.github.drsorchestration.core.report.Story;
import io.github.drsorchestration.core.report.WaveStory;
import java.io.StringReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class HtmlReportTest {

  private static final ExecutionReport REPORT = verified(Stories.threeTiers().reportAt(75));
  private static final String THREE_TIERS = HtmlReport.render(REPORT);

  @Test
  void the_header_says_how_it_ended_and_whether_the_promises_were_kept() {
    assertThat(THREE_TIERS)
        .contains("<title>Web shop: recovery completed</title>")
        .contains("Web shop <span class=\"pill completed\">completed</span>")
        .contains("<p class=\"big\">01:10:00</p>")
        .contains("target 01:00:00 · 00:10:00 over · from declaration to the last healthy server")
        .contains("<p class=\"big\">00:09:00</p>")
        .contains(
            "target 00:15:00 · 00:06:00 to spare · from recovery point to declaration, most on"
                + " app-01");
  }

  @Test
  void the_page_needs_nothing_from_elsewhere_and_runs_nothing() {
    assertThat(THREE_TIERS)
        .contains("default-src 'none'; style-src 'unsafe-inline'")
        .doesNotContain("<script", "http://", "https://", "src=", "@import", "<link")
        .contains("@media (prefers-color-scheme: dark)", "@media print");
  }

  @Test
  void whatever_users_wrote_is_escaped() {
    String hostile = "<script>alert('x')</script>&\"";
    Story story =
        new Story()
            .named(hostile)
            .started(1)
            .request(2, hostile, "PAUSE", hostile, hostile)
            .status(2, ExecutionStatus.RUNNING, ExecutionStatus.PAUSED, hostile, hostile)
            .status(3, ExecutionStatus.PAUSED, ExecutionStatus.RUNNING, hostile, hostile)
            .wave(
                new WaveStory(hostile)
                    .up("db-01", 3, 5, 6)
                    .server(
                        WaveStory.recovered("db-02", 3, 5, 6)
                            .name(hostile)
                            .skipReason(hostile)
                            .build())
                    .ran(2, 6, WaveStatus.COMPLETED))
            .ended(6, ExecutionStatus.COMPLETED);

    String page = HtmlReport.render(story.reportAt(7));

    assertThat(page)
        .doesNotContain("<script", "alert('x')", "</script>&\"")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;");
  }

  @Test
  void the_chart_shows_every_launch_the_pause_the_approval_and_the_critical_path()
      throws Exception {
    Document chart = chart(THREE_TIERS);

    assertThat(count(chart, "rect", "launch")).isEqualTo(11);
    assertThat(count(chart, "rect", "failed")).isEqualTo(1);
    assertThat(count(chart, "rect", "retried")).isEqualTo(1);
    assertThat(count(chart, "rect", "verify")).isEqualTo(12);
    assertThat(count(chart, "rect", "pause")).isEqualTo(1);
    assertThat(count(chart, "rect", "approval")).isEqualTo(1);
    assertThat(count(chart, "rect", "hook")).isEqualTo(1);
    assertThat(count(chart, "polyline", "target")).isEqualTo(1);
    assertThat(count(chart, "polyline", "critical")).isEqualTo(21);
    assertThat(count(chart, "text", "server")).isEqualTo(12);
  }

  @Test
  void the_chart_can_be_read_by_those_who_do_not_see_it() throws Exception {
    Document chart = chart(THREE_TIERS);

    assertThat(chart.getDocumentElement().getAttribute("aria-labelledby"))
        .isEqualTo("chart-title chart-description");
    assertThat(chart.getElementsByTagName("desc").item(0).getTextContent())
        .startsWith("3 waves with 12 servers over 01:10:00 since the declaration.");
    assertThat(THREE_TIERS).contains("<html lang=\"en\">", "<th scope=\"col\">Wave</th>");
    assertThat(THREE_TIERS).doesNotContain("<th>");
  }

  @Test
  void a_thousand_servers_are_drawn_as_crowds_and_only_the_failed_ones_by_name() throws Exception {
    String page = HtmlReport.render(Stories.thousandServers().reportAt(300));
    Document chart = chart(page);

    assertThat(page.length()).isLessThan(600_000);
    assertThat(count(chart, "polygon", "up")).isEqualTo(10);
    assertThat(count(chart, "rect", "failed")).isEqualTo(12);
    assertThat(count(chart, "rect", "launch")).isZero();
    assertThat(page).contains("98 of 100 servers up", "srv-03-004");
  }

  @Test
  void an_execution_that_waits_in_preflight_has_a_page() throws Exception {
    String page = HtmlReport.render(new Story().reportAt(6));

    assertThat(page).contains("<span class=\"pill pending\">pending</span>", "no server is up");
    assertThat(chart(page).getElementsByTagName("polygon").getLength()).isZero();
  }

  @Test
  void a_running_execution_is_drawn_up_to_the_present() throws Exception {
    WaveStory wave =
        new WaveStory("db")
            .server(
                WaveStory.server("db-01").launchingAt(Story.at(5)).launchedAt(Story.at(9)).build())
            .server(WaveStory.server("db-02").launchingAt(Story.at(5)).build());
    wave.more().startedAt(Story.at(5)).status(WaveStatus.LAUNCHING);
    Story story = new Story().started(5).wave(wave);
    story.execution().status(ExecutionStatus.RUNNING);

    Document chart = chart(HtmlReport.render(story.reportAt(10)));

    assertThat(count(chart, "rect", "launch")).isEqualTo(2);
    assertThat(count(chart, "rect", "verify")).isEqualTo(1);
  }

  @Test
  void an_unverified_chain_is_called_so() {
    String page = HtmlReport.render(Stories.threeTiers().reportAt(75));

    assertThat(page).contains(">not verified</b>").doesNotContain(">verified</b>");
    assertThat(THREE_TIERS).contains(">verified</b>").doesNotContain(">not verified</b>");
  }

  @Test
  void every_server_is_listed_with_what_it_was_launched_from_and_when_it_was_up() {
    ServerReport first = REPORT.waves().get(0).servers().get(0);

    assertThat(THREE_TIERS)
        .contains("<h2>All servers</h2>", first.name(), first.serverId(), first.where().toString());
    REPORT.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .flatMap(server -> server.recoveryInstanceId().stream())
        .forEach(instance -> assertThat(THREE_TIERS).contains(instance));
  }

  @Test
  void the_page_of_a_simulation_is_marked_and_says_what_repeats_it() {
    ExecutionReport simulated =
        REPORT.toBuilder()
            .simulated(
                new SimulationMark(
                    Optional.of(7L), Optional.of("bank.json"), Optional.of("ab12"), "tool 1.0"))
            .build();

    assertThat(HtmlReport.render(simulated))
        .contains("<title>SIMULATED Web shop: recovery completed</title>")
        .contains("Simulation, no evidence.</b> Simulated by tool 1.0 from bank.json, seed 7")
        .contains("SHA-256 ab12");
    assertThat(THREE_TIERS).doesNotContain("Simulat", "SIMULAT");
  }

  @Test
  void an_approval_that_is_waited_for_says_what_to_look_at_who_may_answer_and_until_when() {
    WaveReport wave = REPORT.waves().get(0);
    ApprovalReport open =
        new ApprovalReport(
            ApprovalStatus.REQUESTED,
            Story.at(1),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Instant.parse("2026-01-02T03:04:05Z")),
            Optional.of("look at the replicas"),
            Set.of("ann", "bob"),
            Optional.empty());
    ExecutionReport waiting =
        REPORT.toBuilder()
            .status(ExecutionStatus.AWAITING_APPROVAL)
            .waves(List.of(wave.toBuilder().approvals(List.of(open)).build()))
            .build();

    assertThat(HtmlReport.render(waiting))
        .contains("<h2>Waiting for an answer</h2>", "look at the replicas", "ann, bob")
        .contains("2026-01-02 03:04:05 UTC");
    assertThat(THREE_TIERS).doesNotContain("Waiting for an answer");
  }

  @Test
  void equal_reports_give_equal_pages() {
    assertThat(HtmlReport.render(verified(Stories.threeTiers().reportAt(75))))
        .isEqualTo(THREE_TIERS);
  }

  /** The hashes of stories are made up. */
  private static ExecutionReport verified(ExecutionReport report) {
    ChainSummary chain = report.events();
    return report.toBuilder()
        .events(
            new ChainSummary(
                chain.count(),
                chain.firstHash(),
                chain.lastHash(),
                true,
                chain.covers(),
                List.of()))
        .build();
  }

  private static Document chart(String page) throws Exception {
    String svg = page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + 6);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static long count(Document chart, String element, String style) {
    var all = chart.getElementsByTagName(element);
    long count = 0;
    for (int i = 0; i < all.getLength(); i++) {
      var attribute = all.item(i).getAttributes().getNamedItem("class");
      if (attribute != null
          && Arrays.asList(attribute.getNodeValue().split(" ", -1)).contains(style)) {
        count++;
      }
    }
    return count;
  }
}
