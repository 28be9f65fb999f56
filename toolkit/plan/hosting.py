"""Who hosts a conference: one unit, several together, or a cluster with its members."""

from toolkit.plan.model import Conference, Plan, Unit
from toolkit.plan.roster import serves


def hosts_of(plan: Plan, conference: Conference) -> tuple[Unit, ...]:
    """The hosts that the sheet of units knows, the leading one first."""
    found = (plan.unit(code) for code in conference.hosts)
    return tuple(unit for unit in found if unit)


def hosting_codes(plan: Plan, conference: Conference) -> frozenset[str]:
    """The codes of the hosts and of the members of a cluster that hosts."""
    members = (unit.code for unit in plan.units if unit.cluster and unit.cluster in conference.hosts)
    return frozenset((*conference.hosts, *members))


def clusters_of(plan: Plan) -> frozenset[str]:
    """The codes of the rows that stand for several units: those that others name under "Thuộc cụm"."""
    return frozenset(unit.cluster for unit in plan.units if unit.cluster)


def writing_hosts(plan: Plan, conference: Conference) -> tuple[Unit, ...]:
    """The hosts that have a letterhead and a seal of their own: a cluster writes through its members.

    In the order of the hosts, the members of a cluster in that of the sheet; each once. Members that do not
    stand on the day of the conference are left out.
    """
    found: dict[str, Unit] = {}
    for host in hosts_of(plan, conference):
        members = [unit for unit in plan.units if unit.cluster == host.code and serves(unit, conference.date)]
        found.update({unit.code: unit for unit in members or (host,)})
    return tuple(found.values())
