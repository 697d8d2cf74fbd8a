## 恶意举报

desk-press-bad_faith = 🚫 认定恶意举报
desk-press-bad_faith_uphold = 维持认定
desk-press-bad_faith_lift = 撤销认定
desk-ask-bad_faith_why = 为什么认定这是恶意举报？请写明事实，举报人会看到；他们可以申诉，由另一位负责人复核。
desk-ask-bad_faith_answer = 复核的理由是什么？举报人会看到。
desk-done-bad_faith = 🚫 { $alias } 认定恶意举报，已告知举报人
desk-done-bad_faith_uphold = ✅ { $alias } 维持认定，已告知举报人
desk-done-bad_faith_lift = ✅ { $alias } 撤销认定，已告知举报人
desk-bad_faith_found = 🚫 { $number } { $alias } 认定恶意举报，{ $step }：{ $text }
desk-bad_faith_appealed = 🙋 { $number } 举报人不服恶意举报的认定，请另一位负责人复核：{ $text }
desk-bad_faith_upheld = ✅ { $number } { $alias } 维持恶意举报的认定：{ $text }
desk-bad_faith_lifted = ✅ { $number } { $alias } 撤销恶意举报的认定：{ $text }
bad-faith-warned = 警告
bad-faith-slow = 30 天内每天最多举报一次
bad-faith-pause_7 = 7 天内不能举报
bad-faith-pause_30 = 30 天内不能举报
bad-faith-told =
    🚫 <b>您的举报 <code>{ $number }</code> 被认定为恶意举报</b>。
    理由：{ $reason }
    处理：{ $step }。
bad-faith-until = { $step }（到 { AT($until) }）
bad-faith-steps = 公布的步骤：第一次警告；第二次 30 天内每天最多举报一次；第三次 7 天内不能举报；以后每次 30 天内不能举报。被撤销的不算。
bad-faith-how = 不服可以在 { $days } 天内申诉一次，由另一位负责人复核。已经提交的其他举报照常处理。
bad-faith-appeal = 🙋 申诉
bad-faith-ask = 请写下为什么 <code>{ $number }</code> 不是恶意举报。发出后由另一位负责人复核。
bad-faith-appealed = 🙋 收到您对 <code>{ $number }</code> 的申诉，由另一位负责人复核，结果会告诉您。
bad-faith-upheld = 对 <code>{ $number }</code> 的申诉已复核：维持恶意举报的认定。理由：{ $reason }
bad-faith-lifted = ✅ 对 <code>{ $number }</code> 的申诉已复核：认定已撤销，限制一并取消。理由：{ $reason }
refusal-bad-faith-pause = 因为 { $number } 被认定为恶意举报，您在 { AT($until) } 之前不能提交举报。在聊天里写好的内容都留着，到时再提交。对认定不服，可以按那条通知里说的申诉。
refusal-bad-faith-slow = 因为 { $number } 被认定为恶意举报，您现在每天最多提交一次举报。在聊天里写好的内容都留着，{ AT($until) } 之后再提交。
refusal-bad-faith-early = 案件还没有结果，不能认定恶意举报。请先办结。
refusal-bad-faith-founded = 这个案件查实了违规，不是恶意举报。没有改动。
refusal-bad-faith-anonymous = 这是匿名举报：没有账号和它相连，不能警告、限速或停止举报，也找不到是谁。您可以不予立案，在内部记录里写明；同一内容再来时看得到。没有改动。
refusal-bad-faith-desk = 这是工作人员替人登记的举报：对方没有账号，不能警告、限速或停止举报。您可以不予立案，在内部记录里写明。没有改动。
refusal-bad-faith-twice = 这个案件已经认定过恶意举报。没有重复认定。
refusal-bad-faith-none = 没有找到对您的恶意举报认定，或者它已经撤销。
refusal-bad-faith-appealed = 已经申诉过，或者申诉的期限过了。认定和之前的申诉都在案。
refusal-bad-faith-no-appeal = 现在没有等待复核的申诉。没有改动。
refusal-bad-faith-own = 是您作的认定，要由另一位负责人复核。
refusal-bad-faith-words = 请用文字写明申诉的理由；刚才发的没有收下。
