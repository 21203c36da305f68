package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;

/**
 * When a wave is expected to run; moments are counted from the declaration. All but the last are
 * those of a rehearsal that took as long as half of them.
 *
 * @param wave its name
 * @param servers how many servers it launches
 * @param jobs over how many DRS jobs they are split
 * @param start when the waves that it waits for have ended
 * @param launch when approval, pause and hooks are over and its first job is started
 * @param end when its last server is healthy and its hooks have ended
 * @param endP90 when it has ended in nine of ten rehearsals
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WaveForecast(
    String wave,
    int servers,
    int jobs,
    Duration start,
    Duration launch,
    Duration end,
    Duration endP90) {

  public WaveForecast {
    Check.present("wave", wave);
    Check.present("start", start);
    Check.present("launch", launch);
    Check.present("end", end);
    Check.present("endP90", endP90);
  }
}
