package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;

/**
 * When a wave is expected to run; moments are counted from the start of the execution.
 *
 * @param wave its name
 * @param servers how many servers it launches
 * @param jobs over how many DRS jobs they are split
 * @param start when the waves that it waits for have ended
 * @param launch when approval, pause and hooks are over and its first job is started
 * @param end when its last job and its hooks have ended
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WaveForecast(
    String wave, int servers, int jobs, Duration start, Duration launch, Duration end) {

  public WaveForecast {
    Check.present("wave", wave);
    Check.present("start", start);
    Check.present("launch", launch);
    Check.present("end", end);
  }
}
