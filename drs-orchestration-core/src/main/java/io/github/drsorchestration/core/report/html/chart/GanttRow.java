package io.github.drsorchestration.core.report.html.chart;

import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.WaveReport;
import io.github.drsorchestration.core.report.html.text.Troubles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of the chart: a wave's own, one server's, or that of all servers of a large wave.
 *
 * @param wave the wave
 * @param server the server of a server's row
 * @param kind which of the three
 * @param top its upper edge
 * @param height its height
 */
record GanttRow(
    WaveReport wave, Optional<ServerReport> server, Kind kind, double top, double height) {

  /** What a row shows. */
  enum Kind {
    WAVE,
    SERVER,
    CROWD
  }

  private static final int TOP = 50;
  private static final int MAX_SERVERS_OF_A_WAVE = 20;
  private static final int MAX_SERVERS = 120;

  /** The rows of all waves, from top to bottom. */
  static List<GanttRow> of(List<WaveReport> waves) {
    int servers = waves.stream().mapToInt(wave -> wave.servers().size()).sum();
    List<GanttRow> rows = new ArrayList<>();
    double top = TOP;
    for (WaveReport wave : waves) {
      boolean crowd =
          wave.servers().size() > MAX_SERVERS_OF_A_WAVE
              || (servers > MAX_SERVERS && wave.servers().size() > 1);
      top = add(rows, wave, Optional.empty(), Kind.WAVE, top, 24);
      if (crowd) {
        top = add(rows, wave, Optional.empty(), Kind.CROWD, top, 40);
      }
      for (ServerReport server : wave.servers()) {
        if (!crowd || Troubles.troubled(server)) {
          top = add(rows, wave, Optional.of(server), Kind.SERVER, top, 18);
        }
      }
      top += 10;
    }
    return rows;
  }

  private static double add(
      List<GanttRow> rows,
      WaveReport wave,
      Optional<ServerReport> server,
      Kind kind,
      double top,
      double height) {
    rows.add(new GanttRow(wave, server, kind, top, height));
    return top + height;
  }

  double bottom() {
    return top + height;
  }

  double middle() {
    return top + height / 2;
  }
}
