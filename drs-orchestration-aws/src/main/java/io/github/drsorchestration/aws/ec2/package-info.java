/** What EC2 offers to launches; see {@link io.github.drsorchestration.aws.ec2.Ec2Catalog}. */
@NullMarked
package io.github.drsorchestration.aws.ec2;

import org.jspecify.annotations.NullMarked;
