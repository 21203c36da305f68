package io.github.drsorchestration.core.report.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.github.drsorchestration.api.report.ExecutionReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Renders a report as one HTML page that needs nothing else: no script, no style sheet, no image.
 * It follows the reader's light or dark colours and can be printed. Everything that users wrote is
 * escaped.
 */
public final class HtmlReport {

  private static final String STYLE = resource("report.css");
  private static final Template PAGE =
      Mustache.compiler()
          .escapeHTML(true)
          .emptyStringIsFalse(true)
          .withLoader(name -> new StringReader(resource(name + ".mustache")))
          .compile(resource("report.mustache"));

  private HtmlReport() {}

  /** The page. Equal reports give equal pages. */
  public static String render(ExecutionReport report) {
    return PAGE.execute(new ReportPage(report, Optional.empty(), STYLE));
  }

  /** The page of a failback, which begins with the whole disaster. */
  public static String render(ExecutionReport failback, ExecutionReport recovery) {
    return PAGE.execute(
        new ReportPage(failback, Optional.of(new WholeDisaster(recovery, failback)), STYLE));
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
