/**
 * What EC2 and IAM offer to launches; start at {@link io.github.drsorchestration.api.ec2.Subnet}.
 */
@NullMarked
package io.github.drsorchestration.api.ec2;

import org.jspecify.annotations.NullMarked;
