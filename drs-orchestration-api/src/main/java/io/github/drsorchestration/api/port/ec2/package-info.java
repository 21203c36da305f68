/**
 * What is needed of EC2 and IAM. Start at {@link
 * io.github.drsorchestration.api.port.ec2.LaunchResources}.
 */
@NullMarked
package io.github.drsorchestration.api.port.ec2;

import org.jspecify.annotations.NullMarked;
