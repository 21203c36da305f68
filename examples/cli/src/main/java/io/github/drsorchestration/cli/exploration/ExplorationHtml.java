package io.github.drsorchestration.cli.exploration;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.github.drsorchestration.core.report.html.HtmlReport;
import io.github.drsorchestration.testkit.explore.Exploration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Renders an exploration as one self-contained HTML page in the style of execution reports. All
 * names from files are escaped.
 */
public final class ExplorationHtml {

  private static final String STYLE =
      resource(HtmlReport.class, "report.css") + resource(ExplorationHtml.class, "exploration.css");
  private static final Template PAGE =
      Mustache.compiler()
          .escapeHTML(true)
          .emptyStringIsFalse(true)
          .compile(resource(ExplorationHtml.class, "exploration.mustache"));

  private ExplorationHtml() {}

  /** The page. Equal explorations give equal pages. */
  public static String render(Exploration exploration, ExplorationDocument document) {
    return PAGE.execute(new ExplorationPage(exploration, document, STYLE));
  }

  private static String resource(Class<?> near, String name) {
    try (InputStream in = near.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
