/**
 * How servers are launched: the launch configurations of DRS and the EC2 templates behind them;
 * start at {@link io.github.drsorchestration.aws.drs.launch.DrsLaunchConfigurations}.
 */
@NullMarked
package io.github.drsorchestration.aws.drs.launch;

import org.jspecify.annotations.NullMarked;
