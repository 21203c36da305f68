/**
 * Runs the plan of a file on AWS; start at {@link
 * io.github.drsorchestration.cli.aws.AwsEnvironment}. All state is in the stores, so any process
 * can continue what another one started.
 */
@NullMarked
package io.github.drsorchestration.cli.aws;

import org.jspecify.annotations.NullMarked;
