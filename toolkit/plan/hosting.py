"""Who hosts a conference: one unit, several together, or a cluster with its members."""

from toolkit.plan.model import Conference, Plan, Unit


def hosts_of(plan: Plan, conference: Conference) -> tuple[Unit, ...]:
    """The hosts that the sheet of units knows, the leading one first."""
    found = (plan.unit(code) for code in conference.hosts)
    return tuple(unit for unit in found if unit)


def hosting_codes(plan: Plan, conference: Conference) -> frozenset[str]:
    """The codes of the hosts and of the members of a cluster that hosts."""
    members = (unit.code for unit in plan.units if unit.cluster and unit.cluster in conference.hosts)
    return frozenset((*conference.hosts, *members))
