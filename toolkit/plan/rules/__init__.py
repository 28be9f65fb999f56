"""What a plan must agree with in itself: one small function for each rule, in one tuple that can be read.

Where each of the forty checks lives ("rules" is this package; the module's name follows):

== ============================================== =================================================
 1 day in the planned month                       rules.meeting_day
 2 weekday beside a day                           rules.days; a cell's own weekday: book.fields
 3 weekend, day off, festival                     rules.days
 4 host may host, exists on the day               rules.hosts; unknown code: book.fields
 5 host, month twice; host of last year           rules.hosts
 6 topic twice, topic without conference          rules.topics
 7 flag to the next host, not to itself, blank    rules.flag
 8 venue in another unit's place                  rules.hosts
 9 clock, agenda longer than the meeting, overlap rules.days, rules.agenda
10 unit without a contact                         rules.people
11 person no longer or not yet in service         rules.people
12 two secretaries                                rules.posts
13 the same delegate, telephone, name             rules.people, rules.delegates
14 form of telephone numbers                      rules.contacts; a lost zero: book.fields
15 form of e-mail addresses                       rules.contacts; spaces, full width: book.fields
16 number given twice                             rules.register
17 order and gaps of numbers                      rules.register
18 invitation late, after; signed in the future   rules.invitations
19 signer's post, form of signing                 rules.signing
20 gap between headings                           rules.text_slips
21 doubled words                                  rules.text_slips
22 marks at the end of legal bases                rules.bases
23 mixed capitals                                 rules.capitals
24 form, day and issuer of legal bases            rules.bases
25 placeholder left in a text                     rules.text_slips; in a finished letter: word
26 decomposed, legacy, invisible characters       book.fields
27 days typed as text, day and month exchanged    book.fields
28 more guests than seats                         rules.delegates
29 issued letter and changed data                 tasks.making.issue_guard
30 report not sent                                rules.followup
31 opinion incomplete                             rules.followup
32 conclusion incomplete, due before, overdue     rules.followup
33 more came than were invited, unnamed deputy    rules.delegates
34 names that cannot be told apart                rules.completeness; plan.disambiguation
35 width of the letterhead                        rules.settings
36 template's tags                                word
37 paths and file names                           shelf
38 flag's next owner not among the guests         rules.flag
39 empty parts of the plan                        rules.completeness
40 document outside the term                      rules.register, rules.settings
== ============================================== =================================================
"""

from toolkit.plan.rules.grounds import RESTS_ON, SECOND_LOOKS
from toolkit.plan.rules.inspection import check
from toolkit.plan.rules.rulebook import RULES, Rule
