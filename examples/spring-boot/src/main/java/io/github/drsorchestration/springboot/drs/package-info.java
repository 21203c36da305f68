/**
 * DRS in accounts of AWS, or a simulated one. Start at {@link
 * io.github.drsorchestration.springboot.drs.AwsConfiguration}.
 */
@NullMarked
package io.github.drsorchestration.springboot.drs;

import org.jspecify.annotations.NullMarked;
