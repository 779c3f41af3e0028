-- Of what was given up, what would leave when it is sent again: not an inquiry that has ended.
(m.fault is distinct from 'NOT_SENT' and (m.kind = 'ANSWER' or i.state = 'ACCEPTED'))
