package io.github.drsorchestration.cli.exploration;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.core.report.html.HtmlReport;
import io.github.drsorchestration.testkit.explore.ExhaustiveExploration;
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
  private static final Template PAGE = template("exploration.mustache");
  private static final Template EXHAUSTIVE_PAGE = template("exhaustive.mustache");

  private ExplorationHtml() {}

  /** The page. Equal explorations give equal pages. */
  public static String render(Exploration exploration, ExplorationDocument document) {
    return PAGE.execute(new ExplorationPage(exploration, document, STYLE));
  }

  /** The page of an exploration of every order of finishing. */
  public static String render(ExhaustiveExploration exploration, ExecutionKind kind) {
    return EXHAUSTIVE_PAGE.execute(new ExhaustivePage(exploration, kind, STYLE));
  }

  private static Template template(String name) {
    return Mustache.compiler()
        .escapeHTML(true)
        .emptyStringIsFalse(true)
        .compile(resource(ExplorationHtml.class, name));
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
